// disk-log.fixture.c: put before a process (LD_PRELOAD), it writes down in order what the process does to the files of one
// folder: writes, truncations, removals, and each fsync once it has succeeded. From that log disk-log.fixture.ts makes the
// files as a power cut would have left them. It can also kill the process (SIGKILL) right before its nth step.
//
// DISK_LOG_FOLDER  whose files are meant, with a slash at the end
// DISK_LOG_FILE    where the log goes
// DISK_LOG_DIE_AT  number of the step, from 1, that is not taken any more

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_fd = -1;
static long die_at = 0;
static long steps = 0;
static char folder[PATH_MAX];
static size_t folder_length = 0;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  const char *where = getenv("DISK_LOG_FOLDER");
  const char *file = getenv("DISK_LOG_FILE");
  if (!where || !file) return;
  snprintf(folder, sizeof folder, "%s", where);
  folder_length = strlen(folder);
  const char *at = getenv("DISK_LOG_DIE_AT");
  die_at = at ? atol(at) : 0;
  log_fd = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

// The name within the folder; 0 for what is not meant: other files, the lock, and the index of the write-ahead log, which
// is only shared memory.
static const char *meant(const char *path) {
  if (log_fd < 0 || strncmp(path, folder, folder_length) != 0) return 0;
  const char *name = path + folder_length;
  if (strncmp(name, "lock", 4) == 0 || strstr(name, "-shm")) return 0;
  return name;
}

static const char *name_of(int fd, char *path) {
  if (log_fd < 0) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return meant(path);
}

static void step(void) {
  pthread_mutex_lock(&one_at_a_time);
  steps += 1;
  if (die_at > 0 && steps >= die_at) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
}

// Kind (1 byte), length of the name (1 byte), offset, length of the data (8 bytes each), name, data.
static void note(char kind, const char *name, uint64_t offset, const void *data, uint64_t length) {
  unsigned char head[18];
  size_t name_length = strlen(name);
  head[0] = kind;
  head[1] = (unsigned char)name_length;
  memcpy(head + 2, &offset, 8);
  memcpy(head + 10, &length, 8);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)name, name_length}, {(void *)data, length}};
  syscall(SYS_writev, log_fd, parts, 3);
  pthread_mutex_unlock(&one_at_a_time);
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)

static ssize_t put(ssize_t (*real)(int, const void *, size_t, off_t), int fd, const void *data, size_t length, off_t at) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return real(fd, data, length, at);
  step();
  ssize_t done = real(fd, data, length, at);
  note('W', name, at, data, done > 0 ? done : 0);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  return put(real, fd, data, length, at);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
  return put(real, fd, data, length, at);
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t, "write", int, const void *, size_t);
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return real(fd, data, length);
  step();
  off_t at = lseek(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, data, length);
  note('W', name, at, data, done > 0 ? done : 0);
  return done;
}

static int cut(int (*real)(int, off_t), int fd, off_t size) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return real(fd, size);
  step();
  int result = real(fd, size);
  note('T', name, size, "", 0);
  return result;
}

int ftruncate(int fd, off_t size) {
  REAL(int, "ftruncate", int, off_t);
  return cut(real, fd, size);
}

int ftruncate64(int fd, off_t size) {
  REAL(int, "ftruncate64", int, off_t);
  return cut(real, fd, size);
}

static int settle(int (*real)(int), int fd) {
  char path[PATH_MAX];
  const char *name = name_of(fd, path);
  if (!name) return real(fd);
  step();
  int result = real(fd);
  note(result == 0 ? 'S' : 'F', name, 0, "", 0);
  return result;
}

int fsync(int fd) {
  REAL(int, "fsync", int);
  return settle(real, fd);
}

int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  return settle(real, fd);
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  const char *name = meant(path);
  if (!name) return real(path);
  step();
  int result = real(path);
  note('U', name, 0, "", 0);
  return result;
}
