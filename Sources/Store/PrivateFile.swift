import Glibc

/// A file that only its owner may read, in a folder that only its owner may change.
struct PrivateFile {
  let path: String

  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes what is missing and mends what is too open; returns what was mended, in words.
  func prepare() throws(StoreError) -> String? {
    try Self.makeFolder(folder)
    try checkFolder()
    guard let status = try status() else {
      try create()
      return nil
    }
    return try mend(status)
  }

  /// The same for one who only reads: nothing is made and nothing is changed.
  func checkForReading() throws(StoreError) {
    guard let status = try status() else { throw .missing }
    try checkKind(of: status)
  }

  /// Refuses a file that others could write to, however soon that is mended: of what stands in it
  /// nobody knows who wrote it.
  func checkAloneWrites() throws(StoreError) {
    guard let status = try status(), status.st_mode & S_IFMT == S_IFREG else { return }
    guard status.st_mode & 0o022 == 0 else { throw .unsafe("others can write to \(path)") }
  }

  private static func makeFolder(_ folder: String) throws(StoreError) {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex
    else { throw StoreError(errno, at: folder) }
    try makeFolder(String(folder[..<slash]))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw StoreError(errno, at: folder) }
  }

  private func checkFolder() throws(StoreError) {
    var status = stat()
    guard stat(folder, &status) == 0 else { throw StoreError(errno, at: folder) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unsafe("\(folder) is not a folder") }
    guard status.st_uid == geteuid() else { throw .unsafe("\(folder) belongs to somebody else") }
    guard status.st_mode & 0o022 == 0 else { throw .unsafe("others can write to \(folder)") }
    guard access(folder, W_OK) == 0 else { throw .readOnly }
  }

  /// `nil` when there is no file.
  private func status() throws(StoreError) -> stat? {
    var status = stat()
    if lstat(path, &status) == 0 { return status }
    guard errno == ENOENT else { throw StoreError(errno, at: path) }
    return nil
  }

  private func mend(_ status: stat) throws(StoreError) -> String? {
    try checkKind(of: status)
    guard status.st_mode & 0o077 != 0 else { return nil }
    guard chmod(path, 0o600) == 0 else { throw StoreError(errno, at: path) }
    return "Others could read \(path); now only you can."
  }

  private func checkKind(of status: stat) throws(StoreError) {
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unsafe("\(path) is a link or no file") }
    guard status.st_uid == geteuid() else { throw .unsafe("\(path) belongs to somebody else") }
    guard status.st_nlink == 1 else { throw .unsafe("\(path) has a second name") }
  }

  /// Made before SQLite sees it, since SQLite would go by the umask.
  private func create() throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno, at: path) }
    close(descriptor)
  }
}

extension StoreError {
  init(_ number: Int32, at path: String) {
    switch number {
    case EACCES, EPERM, EROFS: self = .readOnly
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EIO: self = .failing("\(path): \(String(cString: strerror(number)))")
    case ENOENT: self = .missing
    case ELOOP: self = .unsafe("\(path) is a link")
    default: self = .cannotOpen("\(path): \(String(cString: strerror(number)))")
    }
  }
}
