import Glibc

/// The first hundred bytes of an SQLite file, which say how long it should be.
enum CacheHeader {
  /// `true` when pages are missing at the end, which SQLite finds out only when it needs them.
  static func isCut(at path: String) -> Bool {
    // A log that is not empty may still bring the missing pages.
    guard size(of: path + "-wal") == 0, let header = header(of: path) else { return false }
    let pageBytes = number(header[16..<18])
    let pages = number(header[28..<32])
    return size(of: path) < pages * (pageBytes == 1 ? 65_536 : pageBytes)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Called before SQLite opens the file: closing a descriptor would drop SQLite's own locks.
  private static func header(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    return read(descriptor, &bytes, bytes.count) == bytes.count ? bytes : nil
  }
}
