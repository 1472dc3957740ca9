"""Whether what the script printed was read by the server already."""

import array
import fcntl
import termios

_count = array.array("i", [0])


def lies_unread(ioctl=fcntl.ioctl, ask=termios.TIOCOUTQ, count=_count):
    """Counts what print(), C code and child processes have written alike: the system knows what was not taken yet."""
    try:
        ioctl(1, ask, count)
        if count[0]:
            return True
        ioctl(2, ask, count)
        return count[0] > 0
    except OSError:
        # The script has closed one, or put something else in its place.
        return True
