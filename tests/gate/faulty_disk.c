/* Makes one change of the disk fail, for a program that is started with it (LD_PRELOAD).
 *
 * FAULT_IN    only files below this folder
 * FAULT_AT    the number of the change that fails, from 1; 0 fails none
 * FAULT_HOW   once: it fails and the next ones work (a bad cable)
 *             full: it and all after it fail (a full disk)
 *             shut: it and all after it are refused (a disk that the system lets nobody write to
 *                   any more, because it is failing or a switch was turned)
 *             torn: half of it is written and the program is gone (the power)
 * FAULT_COUNT a file that gets a byte for every change
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long seen;

static int below(const char *path) {
    const char *folder = getenv("FAULT_IN");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int ours(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

/* 0: go on; 1: fail; 2: tear. */
static int fault(void) {
    const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
    const char *count = getenv("FAULT_COUNT");
    long wanted = at ? atol(at) : 0;
    seen++;
    if (count) {
        int fd = open(count, O_WRONLY | O_CREAT | O_APPEND, 0600);
        ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
        if (fd >= 0) {
            if (real(fd, ".", 1) < 0) abort();
            close(fd);
        }
    }
    if (!wanted || !how || seen < wanted) return 0;
    if (strcmp(how, "full") == 0 || strcmp(how, "shut") == 0) return 1;
    if (seen > wanted) return 0;
    return strcmp(how, "torn") == 0 ? 2 : 1;
}

static void refuse(void) {
    const char *how = getenv("FAULT_HOW");
    errno = strcmp(how, "full") == 0 ? ENOSPC : strcmp(how, "shut") == 0 ? EROFS : EIO;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    if (!ours(fd)) return real(fd, bytes, length);
    int what = fault();
    if (what == 2) { if (real(fd, bytes, length / 2) < 0) _exit(9); _exit(9); }
    if (what == 1) { refuse(); return -1; }
    return real(fd, bytes, length);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
    if (!ours(fd)) return real(fd, bytes, length, at);
    int what = fault();
    if (what == 2) { if (real(fd, bytes, length / 2, at) < 0) _exit(9); _exit(9); }
    if (what == 1) { refuse(); return -1; }
    return real(fd, bytes, length, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    return pwrite64(fd, bytes, length, at);
}

#define ON_FILE(name)                                      \
    int name(int fd) {                                     \
        int (*real)(int) = dlsym(RTLD_NEXT, #name);        \
        int what = ours(fd) ? fault() : 0;                 \
        if (what == 2) _exit(9);                           \
        if (what == 1) { refuse(); return -1; }            \
        return real(fd);                                   \
    }
ON_FILE(fsync)
ON_FILE(fdatasync)

int ftruncate64(int fd, off64_t length) {
    int (*real)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
    int what = ours(fd) ? fault() : 0;
    if (what == 2) _exit(9);
    if (what == 1) { refuse(); return -1; }
    return real(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
    int what = below(to) ? fault() : 0;
    if (what == 2) _exit(9);
    if (what == 1) { refuse(); return -1; }
    return real(from, to);
}
