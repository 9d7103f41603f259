/*
 * A disk that fails on demand. Preloaded into the desk process (LD_PRELOAD), it stands between the program and the
 * C library for the files below one folder:
 *   - writes down every change and every sync, so that the state of the disk after a power cut can be made anew;
 *   - refuses from the n-th change on with a given error (disk full, defective disk), with half of a write done or none;
 *   - delays every sync;
 *   - moves the clock.
 * FAULT_FOLDER: the folder; FAULT_CONTROL: a file of 64-bit numbers (enum below) that the test writes while the
 * program runs; FAULT_JOURNAL: where changes are written down, in the order in which they were done.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { COUNTED, FAIL_AT, FAIL_WITH, HALF, SYNC_DELAY_US, CLOCK_OFFSET_US, REFUSED, SYNCS_COUNT };
enum { CREATE = 1, WRITE, RESIZE, SYNC, RENAME, UNLINK, LINK, MKDIR, RMDIR, SYNC_FOLDER, MARK };

#define MOST_FDS 65536
static char *names[MOST_FDS];
static char folder[4096];
static size_t folder_length;
static volatile int64_t *control;
static int64_t no_control[16];
static int journal = -1;
static int channel = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  const char *of = getenv("FAULT_FOLDER"), *file = getenv("FAULT_CONTROL"), *log = getenv("FAULT_JOURNAL");
  const char *port = getenv("NODE_CHANNEL_FD");
  control = no_control;
  if (of == NULL) return;
  snprintf(folder, sizeof folder, "%s/", of);
  folder_length = strlen(folder);
  if (port != NULL) channel = atoi(port);
  if (file != NULL) {
    int fd = REAL(open)(file, O_RDWR);
    void *at = fd < 0 ? MAP_FAILED : mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (at == MAP_FAILED) abort();
    control = at;
  }
  if (log != NULL) {
    journal = REAL(open)(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (journal < 0) abort();
  }
}

static int ours(const char *path) {
  if (folder_length == 0 || path == NULL) return 0;
  return strncmp(path, folder, folder_length) == 0 ||
         (strlen(path) == folder_length - 1 && strncmp(path, folder, folder_length - 1) == 0);
}

static const char *inside(const char *path) {
  return strlen(path) < folder_length ? "" : path + folder_length;
}

static char *name_of(int fd) { return fd >= 0 && fd < MOST_FDS ? names[fd] : NULL; }

struct head {
  uint32_t kind, name, other, unused;
  uint64_t inode;
  int64_t at;
  uint64_t size;
};

static void put(int kind, uint64_t inode, const char *name, const char *other, int64_t at, const void *data, size_t size) {
  if (journal < 0) return;
  struct head head = {kind, name ? strlen(name) : 0, other ? strlen(other) : 0, 0, inode, at, data ? size : 0};
  struct iovec parts[4] = {{&head, sizeof head},
                           {(void *)(name ? name : ""), head.name},
                           {(void *)(other ? other : ""), head.other},
                           {(void *)(data ? data : ""), head.size}};
  ssize_t written = REAL(writev)(journal, parts, 4);
  if (written != (ssize_t)(sizeof head + head.name + head.other + head.size)) abort();
}

static uint64_t inode_of(int fd) {
  struct stat about;
  return fstat(fd, &about) == 0 ? about.st_ino : 0;
}

/* Counts one change of the disk; true when it is to be refused, with errno set. */
static int refused(int is_sync) {
  if (is_sync && control[SYNCS_COUNT] == 0) return 0;
  int64_t count = __atomic_add_fetch((int64_t *)&control[COUNTED], 1, __ATOMIC_SEQ_CST);
  if (control[FAIL_AT] == 0 || count < control[FAIL_AT]) return 0;
  __atomic_add_fetch((int64_t *)&control[REFUSED], 1, __ATOMIC_SEQ_CST);
  errno = (int)control[FAIL_WITH];
  return 1;
}

static char *absolute(int at, const char *path) {
  char *whole = NULL;
  if (path[0] == '/') return strdup(path);
  const char *base = at == AT_FDCWD ? NULL : name_of(at);
  if (base == NULL) return NULL;
  return asprintf(&whole, "%s/%s", base, path) < 0 ? NULL : whole;
}

static int opened(int at, const char *path, int flags, mode_t mode) {
  char *whole = absolute(at, path);
  if (whole == NULL || !ours(whole) || (flags & O_TMPFILE) == O_TMPFILE) {
    free(whole);
    return REAL(openat)(at, path, flags, mode);
  }
  pthread_mutex_lock(&lock);
  struct stat before;
  int was = stat(whole, &before) == 0;
  int makes = (flags & O_CREAT) != 0 && !was;
  int fd = -1;
  if (!makes || !refused(0)) fd = REAL(openat)(at, path, flags, mode);
  int failure = errno;
  if (fd >= 0 && fd < MOST_FDS) {
    if (makes) put(CREATE, inode_of(fd), inside(whole), NULL, 0, NULL, 0);
    else if ((flags & O_TRUNC) != 0 && before.st_size > 0) put(RESIZE, before.st_ino, NULL, NULL, 0, NULL, 0);
    free(names[fd]);
    names[fd] = whole;
  } else free(whole);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return fd;
}

#define MODE_OF(flags, mode)                                  \
  mode_t mode = 0;                                            \
  if (((flags) & O_CREAT) != 0 || ((flags) & O_TMPFILE) == O_TMPFILE) { \
    va_list rest;                                             \
    va_start(rest, flags);                                    \
    mode = va_arg(rest, mode_t);                              \
    va_end(rest);                                             \
  }

int open(const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(at, path, flags, mode); }

int close(int fd) {
  if (name_of(fd) != NULL) {
    pthread_mutex_lock(&lock);
    free(names[fd]);
    names[fd] = NULL;
    pthread_mutex_unlock(&lock);
  }
  return REAL(close)(fd);
}

/* One write, whole and alone; `at` < 0: where the file stands. */
static ssize_t written(int fd, const void *data, size_t size, int64_t at) {
  pthread_mutex_lock(&lock);
  int64_t from = at >= 0 ? at : lseek(fd, 0, SEEK_CUR);
  if (at < 0 && (fcntl(fd, F_GETFL) & O_APPEND) != 0) from = lseek(fd, 0, SEEK_END);
  size_t part = size;
  int failure = 0;
  if (refused(0)) {
    failure = errno;
    part = control[HALF] != 0 ? size / 2 : 0;
  }
  ssize_t done = part == 0 && failure != 0 ? -1
                 : at >= 0                 ? REAL(pwrite)(fd, data, part, at)
                                           : REAL(write)(fd, data, part);
  if (done < 0 && failure == 0) failure = errno;
  if (done > 0) put(WRITE, inode_of(fd), NULL, NULL, from, data, done);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return done;
}

static ssize_t gathered(int fd, const struct iovec *parts, int count, int64_t at) {
  size_t size = 0;
  for (int one = 0; one < count; one += 1) size += parts[one].iov_len;
  char *whole = malloc(size + 1), *end = whole;
  for (int one = 0; one < count; one += 1) end = mempcpy(end, parts[one].iov_base, parts[one].iov_len);
  ssize_t done = written(fd, whole, size, at);
  int failure = errno;
  free(whole);
  errno = failure;
  return done;
}

/* What leaves for the host is a mark: whatever it acknowledges must be on the disk by then. */
static void mark(int fd) {
  if (fd != channel || fd < 0) return;
  pthread_mutex_lock(&lock);
  put(MARK, 0, NULL, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
}

ssize_t write(int fd, const void *data, size_t size) {
  if (name_of(fd) != NULL) return written(fd, data, size, -1);
  mark(fd);
  return REAL(write)(fd, data, size);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (name_of(fd) != NULL) return gathered(fd, parts, count, -1);
  mark(fd);
  return REAL(writev)(fd, parts, count);
}
ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  mark(fd);
  return REAL(sendmsg)(fd, message, flags);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  return name_of(fd) != NULL ? written(fd, data, size, at) : REAL(pwrite)(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return pwrite(fd, data, size, at); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  return name_of(fd) != NULL ? gathered(fd, parts, count, at) : REAL(pwritev)(fd, parts, count, at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t at) { return pwritev(fd, parts, count, at); }

/* A copy inside the kernel would pass by: the C library's callers fall back to reading and writing. */
ssize_t copy_file_range(int from, off_t *at, int to, off_t *there, size_t size, unsigned flags) {
  if (name_of(to) == NULL) return REAL(copy_file_range)(from, at, to, there, size, flags);
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
  if (name_of(to) == NULL) return REAL(sendfile)(to, from, at, size);
  char piece[65536];
  ssize_t got = at != NULL ? pread(from, piece, size < sizeof piece ? size : sizeof piece, *at)
                           : read(from, piece, size < sizeof piece ? size : sizeof piece);
  if (got <= 0) return got;
  ssize_t done = written(to, piece, got, -1);
  if (done > 0 && at != NULL) *at += done;
  return done;
}
ssize_t sendfile64(int to, int from, off_t *at, size_t size) { return sendfile(to, from, at, size); }

static int resized(int fd, off_t size) {
  pthread_mutex_lock(&lock);
  struct stat before;
  int grows = fstat(fd, &before) == 0 && size > before.st_size;
  int result = grows && refused(0) ? -1 : REAL(ftruncate)(fd, size);
  int failure = errno;
  if (result == 0) put(RESIZE, inode_of(fd), NULL, NULL, size, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return result;
}
int ftruncate(int fd, off_t size) { return name_of(fd) != NULL ? resized(fd, size) : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }
int posix_fallocate(int fd, off_t at, off_t size) {
  if (name_of(fd) == NULL) return REAL(posix_fallocate)(fd, at, size);
  return resized(fd, at + size) == 0 ? 0 : errno;
}
int posix_fallocate64(int fd, off_t at, off_t size) { return posix_fallocate(fd, at, size); }

static int synced(int fd) {
  if (control[SYNC_DELAY_US] > 0) usleep(control[SYNC_DELAY_US]);
  pthread_mutex_lock(&lock);
  int result = refused(1) ? -1 : 0;
  int failure = errno;
  struct stat about;
  if (result == 0 && fstat(fd, &about) == 0) {
    if (S_ISDIR(about.st_mode)) put(SYNC_FOLDER, about.st_ino, inside(names[fd]), NULL, 0, NULL, 0);
    else put(SYNC, about.st_ino, NULL, NULL, 0, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = failure;
  return result;
}
/* The trials are about what would be lost, not about this machine's disk: nothing is really synced. */
int fsync(int fd) { return name_of(fd) != NULL ? synced(fd) : REAL(fsync)(fd); }
int fdatasync(int fd) { return name_of(fd) != NULL ? synced(fd) : REAL(fdatasync)(fd); }

/* A change of names; `needs` = may find no room. */
#define NAMES(kind, whole, other, needs, act)                                                          \
  do {                                                                                                 \
    pthread_mutex_lock(&lock);                                                                         \
    int result = (needs) && refused(0) ? -1 : (act);                                                   \
    int failure = errno;                                                                               \
    if (result == 0) put(kind, 0, inside(whole), other, 0, NULL, 0);                                   \
    pthread_mutex_unlock(&lock);                                                                       \
    errno = failure;                                                                                   \
    return result;                                                                                     \
  } while (0)

int rename(const char *from, const char *to) {
  if (!ours(from) || !ours(to)) return REAL(rename)(from, to);
  NAMES(RENAME, from, inside(to), control[SYNCS_COUNT] != 0, REAL(rename)(from, to));
}
int link(const char *from, const char *to) {
  if (!ours(from) || !ours(to)) return REAL(link)(from, to);
  NAMES(LINK, from, inside(to), 1, REAL(link)(from, to));
}
int unlink(const char *path) {
  if (!ours(path)) return REAL(unlink)(path);
  NAMES(UNLINK, path, NULL, 0, REAL(unlink)(path));
}
int rmdir(const char *path) {
  if (!ours(path)) return REAL(rmdir)(path);
  NAMES(RMDIR, path, NULL, 0, REAL(rmdir)(path));
}
int remove(const char *path) {
  struct stat about;
  if (!ours(path) || lstat(path, &about) != 0) return REAL(remove)(path);
  return S_ISDIR(about.st_mode) ? rmdir(path) : unlink(path);
}
int unlinkat(int at, const char *path, int flags) {
  char *whole = absolute(at, path);
  if (whole == NULL || !ours(whole)) {
    free(whole);
    return REAL(unlinkat)(at, path, flags);
  }
  NAMES((flags & AT_REMOVEDIR) != 0 ? RMDIR : UNLINK, whole, NULL, 0, REAL(unlinkat)(at, path, flags));
}
int mkdir(const char *path, mode_t mode) {
  if (!ours(path)) return REAL(mkdir)(path, mode);
  NAMES(MKDIR, path, NULL, 1, REAL(mkdir)(path, mode));
}
char *mkdtemp(char *pattern) {
  char *made = REAL(mkdtemp)(pattern);
  if (made != NULL && ours(made)) {
    pthread_mutex_lock(&lock);
    put(MKDIR, 0, inside(made), NULL, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
  }
  return made;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  int result = REAL(gettimeofday)(now, zone);
  if (control != NULL && control[CLOCK_OFFSET_US] != 0) {
    int64_t us = now->tv_sec * 1000000LL + now->tv_usec + control[CLOCK_OFFSET_US];
    now->tv_sec = us / 1000000;
    now->tv_usec = us % 1000000;
  }
  return result;
}
int clock_gettime(clockid_t which, struct timespec *now) {
  int result = REAL(clock_gettime)(which, now);
  if ((which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE) && control != NULL && control[CLOCK_OFFSET_US] != 0) {
    int64_t us = now->tv_sec * 1000000LL + now->tv_nsec / 1000 + control[CLOCK_OFFSET_US];
    now->tv_sec = us / 1000000;
    now->tv_nsec = us % 1000000 * 1000 + now->tv_nsec % 1000;
  }
  return result;
}
time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at != NULL) *at = now.tv_sec;
  return now.tv_sec;
}
