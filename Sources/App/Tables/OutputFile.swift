import Glibc

/// A file that is there whole or not at all, and for its owner only.
struct OutputFile {
  private let path: String
  private let draft: String
  private let descriptor: Int32

  init(_ path: String) throws(Trouble) {
    let path = try Self.target(of: path)
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Trouble(.failed, "\(path) cannot be written: \(systemWords(errno))")
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.path = path
    self.descriptor = descriptor
    draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where a link leads; what is no file, such as a device or a pipe, is never replaced by one.
  private static func target(of path: String) throws(Trouble) -> String {
    var status = stat()
    guard lstat(path, &status) == 0 else { return path }
    if status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) {
      defer { free(real) }
      return try target(of: String(cString: real))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Trouble(
        .usage,
        "\(path) is no file that could be replaced; without --output it goes to standard output"
      )
    }
    return path
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    Surroundings.write(bytes, to: descriptor)
  }

  /// Puts the file in its place; what stood there is replaced in one step.
  func finish() throws(Trouble) {
    let isKept = fsync(descriptor) == 0 && rename(draft, path) == 0
    let reason = errno
    guard isKept else {
      discard()
      throw Trouble(.failed, "\(path) cannot be written: \(systemWords(reason))")
    }
    close(descriptor)
  }

  func discard() {
    close(descriptor)
    unlink(draft)
  }
}
