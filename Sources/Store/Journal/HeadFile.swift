import Glibc

/// The small file that says how far the journal goes, apart from the journal itself.
package protocol HeadFile: AnyObject {
  /// Waits, for a bounded time, until no other process writes.
  func lock() throws(StoreError)
  func unlock()
  func read() throws(StoreError) -> [UInt8]
  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError)
  /// Returns when what was written would outlive a loss of power.
  func sync() throws(StoreError)
}

/// One on the system's own disk.
final class SystemHeadFile: HeadFile {
  private let descriptor: Int32
  private let path: String
  private static let patience = 400
  private static let pause: Int32 = 5

  init(_ path: String) throws(StoreError) {
    try PrivateFile(path: path).checkAloneWrites()
    _ = try PrivateFile(path: path).prepare()
    descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    self.path = path
    guard descriptor >= 0 else { throw StoreError(errno, at: path) }
  }

  deinit { close(descriptor) }

  func lock() throws(StoreError) {
    for _ in 0..<Self.patience {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw StoreError(errno, at: path) }
      _ = poll(nil, 0, Self.pause)
    }
    throw .busy
  }

  func unlock() { flock(descriptor, LOCK_UN) }

  func read() throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: JournalHead.size)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw StoreError(errno, at: path) }
    return Array(bytes.prefix(count))
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    let count = pwrite(descriptor, bytes, bytes.count, offset)
    guard count == bytes.count else { throw StoreError(count < 0 ? errno : ENOSPC, at: path) }
  }

  func sync() throws(StoreError) {
    guard fdatasync(descriptor) == 0 else { throw StoreError(errno, at: path) }
  }
}
