/* Sets the clock on the wall otherwise, for a program that is started with it (LD_PRELOAD).
 *
 * CLOCK_FILE  a file with how many seconds later (or, with a minus, earlier) it is than it is. It is
 *             read each time, so that the clock can be set while the program runs.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static long long shift(void) {
    const char *path = getenv("CLOCK_FILE");
    char text[32];
    int fd = path ? open(path, O_RDONLY) : -1;
    if (fd < 0) return 0;
    ssize_t length = read(fd, text, sizeof text - 1);
    close(fd);
    if (length < 0) return 0;
    text[length] = 0;
    return atoll(text);
}

int clock_gettime(clockid_t which, struct timespec *now) {
    int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    int done = real(which, now);
    if (done == 0 && which == CLOCK_REALTIME) now->tv_sec += shift();
    return done;
}
