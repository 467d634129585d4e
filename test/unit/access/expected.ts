/*
 * Who gets what, by which door: the letters are told in marks.ts. Registrants are those of one session; their links are as they
 * were when they were confirmed, so that it is the status alone that closes a door. Of a link that one does not have: nothing.
 * The last column is every address that answers a GET, with all that somebody has in their hands.
 */

/** While notes and summary are drafts, the notes are being reviewed, and embargoes hold. */
export const BEFORE = `
                        pages  lists    files    office      link  link-files  notes-link  review-link  mails  feeds  calendars  exports  report  any
visitor                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
submitted               P      P        P        -           P     P           -           -            -      -      -          -        -       P
confirmed               P      P        P        -           PRW   PRW         -           -            -      -      -          -        -       PRW
waitlisted              P      P        P        -           P     P           -           -            -      -      -          -        -       P
offered                 P      P        P        -           P     P           -           -            -      -      -          -        -       P
declined                P      P        P        -           P     P           -           -            -      -      -          -        -       P
withdrawn               P      P        P        -           P     P           -           -            -      -      -          -        -       P
revoked                 P      P        P        -           P     P           -           -            -      -      -          -        -       P
lapsed                  P      P        P        -           P     P           -           -            -      -      -          -        -       P
cancelled               P      P        P        -           P     P           -           -            -      -      -          -        -       P
attended                P      P        P        -           PRW   PRW         -           -            -      -      -          -        -       PRW
absent                  P      P        P        -           PRW   PRW         -           -            -      -      -          -        -       PRW
absent-without-a-seat   P      P        P        -           P     P           -           -            -      -      -          -        -       P
confirmed-elsewhere     P      P        P        -           W     W           -           -            -      -      -          -        -       PW
reviewer                P      P        P        -           PRW   PRW         -           d            v      -      -          -        -       PRWd
asked                   P      P        P        -           -     -           -           -            -      -      -          -        -       P
refused                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
granted                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
expired                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
co-organiser            P      PROpro   PROpro   PROprodsX   -     -           -           d            v      -      -          -        s       PROprodsX
co-organiser-elsewhere  P      P        P        -           -     -           -           -            -      -      -          -        -       P
organiser               P      PROproW  PROproW  PROproWdsX  -     -           -           -            -      -      -          X        s       PROproWdsX
organiser-elsewhere     P      P        P        -           -     -           -           -            -      -      -          -        -       P
admin                   P      PROproW  PROproW  PROproWdsX  -     -           -           -            -      -      -          X        s       PROproWdsX
`;

/** Notes and summary are approved for a day that has not come. */
export const WAITING = `
                        pages  lists    files    office      link  link-files  notes-link  review-link  mails  feeds  calendars  exports  report  any
visitor                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
submitted               P      P        P        -           P     P           -           -            -      -      -          -        -       P
confirmed               P      P        P        -           PRW   PRW         -           -            -      -      -          -        -       PRW
waitlisted              P      P        P        -           P     P           -           -            -      -      -          -        -       P
offered                 P      P        P        -           P     P           -           -            -      -      -          -        -       P
declined                P      P        P        -           P     P           -           -            -      -      -          -        -       P
withdrawn               P      P        P        -           P     P           -           -            -      -      -          -        -       P
revoked                 P      P        P        -           P     P           -           -            -      -      -          -        -       P
lapsed                  P      P        P        -           P     P           -           -            -      -      -          -        -       P
cancelled               P      P        P        -           P     P           -           -            -      -      -          -        -       P
attended                P      P        P        -           PRW   PRW         -           -            -      -      -          -        -       PRW
absent                  P      P        P        -           PRW   PRW         -           -            -      -      -          -        -       PRW
absent-without-a-seat   P      P        P        -           P     P           -           -            -      -      -          -        -       P
confirmed-elsewhere     P      P        P        -           W     W           -           -            -      -      -          -        -       PW
reviewer                P      P        P        -           PRW   PRW         -           -            v      -      -          -        -       PRW
asked                   P      P        P        -           -     -           -           -            -      -      -          -        -       P
refused                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
granted                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
expired                 P      P        P        -           -     -           -           -            -      -      -          -        -       P
co-organiser            P      PROpro   PROpro   PROproNSX   -     -           -           -            v      -      -          -        S       PROproNSX
co-organiser-elsewhere  P      P        P        -           -     -           -           -            -      -      -          -        -       P
organiser               P      PROproW  PROproW  PROproWNSX  -     -           -           -            -      -      -          X        S       PROproWNSX
organiser-elsewhere     P      P        P        -           -     -           -           -            -      -      -          -        -       P
admin                   P      PROproW  PROproW  PROproWNSX  -     -           -           -            -      -      -          X        S       PROproWNSX
`;

/** Once the notes were sent and a summary was published, both are being written anew, and all embargoes are over. */
export const AFTERWARDS = `
                        pages  lists     files    office      link   link-files  notes-link  review-link  mails  feeds  calendars  exports  report  any
visitor                 PpS    PpS       Pp       -           -      -           -           -            -      S      -          -        -       PpS
submitted               PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
confirmed               PpS    PpS       Pp       -           PRprW  PRprW       N           -            n      S      -          -        -       PRprWNS
waitlisted              PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
offered                 PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
declined                PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
withdrawn               PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
revoked                 PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
lapsed                  PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
cancelled               PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
attended                PpS    PpS       Pp       -           PRprW  PRprW       N           -            n      S      -          -        -       PRprWNS
absent                  PpS    PpS       Pp       -           PRprW  PRprW       N           -            n      S      -          -        -       PRprWNS
absent-without-a-seat   PpS    PpS       Pp       -           Pp     Pp          -           -            -      S      -          -        -       PpS
confirmed-elsewhere     PpS    PpS       Pp       -           W      W           -           -            -      S      -          -        -       PpWS
reviewer                PpS    PpS       Pp       -           PRprW  PRprW       N           -            nv     S      -          -        -       PRprWNS
asked                   PpS    PpS       Pp       -           -      -           -           -            -      S      -          -        -       PpS
refused                 PpS    PpS       Pp       -           -      -           -           -            -      S      -          -        -       PpS
granted                 PpS    PpS       Pp       -           -      -           N           -            n      S      -          -        -       PpNS
expired                 PpS    PpS       Pp       -           -      -           -           -            n      S      -          -        -       PpS
co-organiser            PpS    PROproS   PROpro   PROprodsX   -      -           -           -            v      S      -          -        sS      PROprodsSX
co-organiser-elsewhere  PpS    PpS       Pp       -           -      -           -           -            -      S      -          -        -       PpS
organiser               PpS    PROproWS  PROproW  PROproWdsX  -      -           -           -            -      S      -          X        sS      PROproWdsSX
organiser-elsewhere     PpS    PpS       Pp       -           -      -           -           -            -      S      -          -        -       PpS
admin                   PpS    PROproWS  PROproW  PROproWdsX  -      -           -           -            -      S      -          X        sS      PROproWdsSX
`;

/** The same of a discreet session, which has no summary. */
export const DISCREET = `
                        pages  lists    files    office      link   link-files  notes-link  review-link  mails  feeds  calendars  exports  report  any
visitor                 -      -        -        -           -      -           -           -            -      -      -          -        -       -
submitted               -      -        -        -           -      -           -           -            -      -      -          -        -       -
confirmed               -      -        -        -           PRprW  PRprW       N           -            n      -      -          -        -       PRprWN
waitlisted              -      -        -        -           -      -           -           -            -      -      -          -        -       -
offered                 -      -        -        -           -      -           -           -            -      -      -          -        -       -
declined                -      -        -        -           -      -           -           -            -      -      -          -        -       -
withdrawn               -      -        -        -           -      -           -           -            -      -      -          -        -       -
revoked                 -      -        -        -           -      -           -           -            -      -      -          -        -       -
lapsed                  -      -        -        -           -      -           -           -            -      -      -          -        -       -
cancelled               -      -        -        -           -      -           -           -            -      -      -          -        -       -
attended                -      -        -        -           PRprW  PRprW       N           -            n      -      -          -        -       PRprWN
absent                  -      -        -        -           PRprW  PRprW       N           -            n      -      -          -        -       PRprWN
absent-without-a-seat   -      -        -        -           -      -           -           -            -      -      -          -        -       -
confirmed-elsewhere     -      -        -        -           W      W           -           -            -      -      -          -        -       W
reviewer                -      -        -        -           PRprW  PRprW       N           -            nv     -      -          -        -       PRprWN
asked                   -      -        -        -           -      -           -           -            -      -      -          -        -       -
refused                 -      -        -        -           -      -           -           -            -      -      -          -        -       -
granted                 -      -        -        -           -      -           N           -            n      -      -          -        -       N
expired                 -      -        -        -           -      -           -           -            n      -      -          -        -       -
co-organiser            -      PROpro   PROpro   PROprodsX   -      -           -           -            v      -      -          -        s       PROprodsX
co-organiser-elsewhere  -      -        -        -           -      -           -           -            -      -      -          -        -       -
organiser               -      PROproW  PROproW  PROproWdsX  -      -           -           -            -      -      -          X        s       PROproWdsX
organiser-elsewhere     -      -        -        -           -      -           -           -            -      -      -          -        -       -
admin                   -      PROproW  PROproW  PROproWdsX  -      -           -           -            -      -      -          X        s       PROproWdsX
`;
