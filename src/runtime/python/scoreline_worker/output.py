"""Whether what the script printed was read by the server already."""

import array
import fcntl
import termios

STREAMS = (1, 2)
_count = array.array("i", [0])


def lies_unread():
    """Counts what print(), C code and child processes have written alike: the system knows what was not taken yet."""
    for stream in STREAMS:
        try:
            fcntl.ioctl(stream, termios.TIOCOUTQ, _count)
        except OSError:
            # A script may have closed it, or put something else in its place.
            continue
        if _count[0]:
            return True
    return False
