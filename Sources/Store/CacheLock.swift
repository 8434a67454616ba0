import Glibc

/// The right to write a cache: one process at a time, given back even if that process is killed.
final class CacheLock {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Unlocked by word, not by closing alone: a child that is being started has a copy of the
  /// descriptor until it becomes another program, and would keep the lock that long.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Returns `nil` when another process has it.
  static func taken(at path: String) throws(StoreError) -> CacheLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno, at: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    let lock = CacheLock(descriptor: descriptor)
    lock.name(process: getpid())
    return lock
  }

  /// Whether some process has it at this moment; asking takes nothing from anybody.
  static func isTaken(at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// The process that wrote itself into the lock file, for telling a person who it is.
  static func holder(at path: String) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return Int(String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
  }

  /// Only a courtesy: the lock itself is the kernel's.
  private func name(process: pid_t) {
    guard ftruncate(descriptor, 0) == 0 else { return }
    let line = Array("\(process)\n".utf8)
    _ = pwrite(descriptor, line, line.count, 0)
  }
}
