/*
 * Who gets what, by which door: the letters are told in marks.ts. Registrants are those of one session; their links are as they
 * were when they were confirmed, so that it is the status alone that closes a door. Of a link that one does not have: nothing.
 */

/** While notes and summary are drafts, the notes are being reviewed, and embargoes hold. */
export const BEFORE = `
                        pages  lists    files    office     link  link-files  notes-link  review-link  mails  feeds  calendars
visitor                 P      P        P        -          -     -           -           -            -      -      -
submitted               P      P        P        -          P     P           -           -            -      -      -
confirmed               P      P        P        -          PRW   PRW         -           -            -      -      -
waitlisted              P      P        P        -          P     P           -           -            -      -      -
offered                 P      P        P        -          P     P           -           -            -      -      -
declined                P      P        P        -          P     P           -           -            -      -      -
withdrawn               P      P        P        -          P     P           -           -            -      -      -
revoked                 P      P        P        -          P     P           -           -            -      -      -
lapsed                  P      P        P        -          P     P           -           -            -      -      -
cancelled               P      P        P        -          P     P           -           -            -      -      -
attended                P      P        P        -          PRW   PRW         -           -            -      -      -
absent                  P      P        P        -          PRW   PRW         -           -            -      -      -
absent-without-a-seat   P      P        P        -          P     P           -           -            -      -      -
confirmed-elsewhere     P      P        P        -          W     W           -           -            -      -      -
reviewer                P      P        P        -          PRW   PRW         -           d            v      -      -
asked                   P      P        P        -          -     -           -           -            -      -      -
refused                 P      P        P        -          -     -           -           -            -      -      -
granted                 P      P        P        -          -     -           -           -            -      -      -
expired                 P      P        P        -          -     -           -           -            -      -      -
co-organiser            P      PROpro   PROpro   PROprods   -     -           -           d            v      -      -
co-organiser-elsewhere  P      P        P        -          -     -           -           -            -      -      -
organiser               P      PROproW  PROproW  PROproWds  -     -           -           -            -      -      -
organiser-elsewhere     P      P        P        -          -     -           -           -            -      -      -
admin                   P      PROproW  PROproW  PROproWds  -     -           -           -            -      -      -
`;

/** Once the notes were sent and a summary was published, both are being written anew, and all embargoes are over. */
export const AFTERWARDS = `
                        pages  lists     files    office     link   link-files  notes-link  review-link  mails  feeds  calendars
visitor                 PpS    PpS       Pp       -          -      -           -           -            -      S      -
submitted               PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
confirmed               PpS    PpS       Pp       -          PRprW  PRprW       N           -            n      S      -
waitlisted              PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
offered                 PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
declined                PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
withdrawn               PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
revoked                 PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
lapsed                  PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
cancelled               PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
attended                PpS    PpS       Pp       -          PRprW  PRprW       N           -            n      S      -
absent                  PpS    PpS       Pp       -          PRprW  PRprW       N           -            n      S      -
absent-without-a-seat   PpS    PpS       Pp       -          Pp     Pp          -           -            -      S      -
confirmed-elsewhere     PpS    PpS       Pp       -          W      W           -           -            -      S      -
reviewer                PpS    PpS       Pp       -          PRprW  PRprW       N           -            nv     S      -
asked                   PpS    PpS       Pp       -          -      -           -           -            -      S      -
refused                 PpS    PpS       Pp       -          -      -           -           -            -      S      -
granted                 PpS    PpS       Pp       -          -      -           N           -            n      S      -
expired                 PpS    PpS       Pp       -          -      -           -           -            n      S      -
co-organiser            PpS    PROproS   PROpro   PROprods   -      -           -           -            v      S      -
co-organiser-elsewhere  PpS    PpS       Pp       -          -      -           -           -            -      S      -
organiser               PpS    PROproWS  PROproW  PROproWds  -      -           -           -            -      S      -
organiser-elsewhere     PpS    PpS       Pp       -          -      -           -           -            -      S      -
admin                   PpS    PROproWS  PROproW  PROproWds  -      -           -           -            -      S      -
`;

/** The same of a discreet session, which has no summary. */
export const DISCREET = `
                        pages  lists    files    office     link   link-files  notes-link  review-link  mails  feeds  calendars
visitor                 -      -        -        -          -      -           -           -            -      -      -
submitted               -      -        -        -          -      -           -           -            -      -      -
confirmed               -      -        -        -          PRprW  PRprW       N           -            n      -      -
waitlisted              -      -        -        -          -      -           -           -            -      -      -
offered                 -      -        -        -          -      -           -           -            -      -      -
declined                -      -        -        -          -      -           -           -            -      -      -
withdrawn               -      -        -        -          -      -           -           -            -      -      -
revoked                 -      -        -        -          -      -           -           -            -      -      -
lapsed                  -      -        -        -          -      -           -           -            -      -      -
cancelled               -      -        -        -          -      -           -           -            -      -      -
attended                -      -        -        -          PRprW  PRprW       N           -            n      -      -
absent                  -      -        -        -          PRprW  PRprW       N           -            n      -      -
absent-without-a-seat   -      -        -        -          -      -           -           -            -      -      -
confirmed-elsewhere     -      -        -        -          W      W           -           -            -      -      -
reviewer                -      -        -        -          PRprW  PRprW       N           -            nv     -      -
asked                   -      -        -        -          -      -           -           -            -      -      -
refused                 -      -        -        -          -      -           -           -            -      -      -
granted                 -      -        -        -          -      -           N           -            n      -      -
expired                 -      -        -        -          -      -           -           -            n      -      -
co-organiser            -      PROpro   PROpro   PROprods   -      -           -           -            v      -      -
co-organiser-elsewhere  -      -        -        -          -      -           -           -            -      -      -
organiser               -      PROproW  PROproW  PROproWds  -      -           -           -            -      -      -
organiser-elsewhere     -      -        -        -          -      -           -           -            -      -      -
admin                   -      PROproW  PROproW  PROproWds  -      -           -           -            -      -      -
`;
