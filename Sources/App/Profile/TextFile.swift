import Glibc

/// A small text file, read and replaced as a whole.
enum TextFile {
  /// Returns `nil` when there is none, or it cannot be read.
  static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var text: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while text.count < 1 << 20 {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      guard count > 0 else { break }
      text += bytes.prefix(count)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Replaces the file in one step, so that a reader finds the old text or the new.
  @discardableResult
  static func replace(_ path: String, with text: String) -> Bool {
    let draft = path + ".new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(draft, flags, 0o600)
    guard descriptor >= 0 else { return false }
    let bytes = Array(text.utf8)
    let isWritten = write(descriptor, bytes, bytes.count) == bytes.count
    close(descriptor)
    if isWritten, rename(draft, path) == 0 { return true }
    // Whoever asked wants to say why.
    let reason = errno
    unlink(draft)
    errno = reason
    return false
  }
}
