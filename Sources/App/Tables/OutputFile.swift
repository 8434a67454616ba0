import Glibc

/// A file that is there whole or not at all, and for its owner only.
struct OutputFile {
  private let path: String
  private let draft: String
  private let descriptor: Int32

  init(_ path: String) throws(Trouble) {
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
