import Glibc

/// Another process of this program, read line by line.
final class Companion {
  private let pipe: UnsafeMutablePointer<FILE>?
  private var buffer: UnsafeMutablePointer<CChar>?
  private var room = 0

  init(saying words: String) { pipe = popen("exec '\(Self.program)' \(words)", "r") }

  deinit { free(buffer) }

  /// `nil` at the end, or where it could not be started.
  func nextLine() -> String? {
    guard let pipe, getline(&buffer, &room, pipe) > 0, let buffer else { return nil }
    return String(cString: buffer).split(separator: "\n").joined()
  }

  /// Whether it came to a good end.
  @discardableResult
  func close() -> Bool { pipe.map { pclose($0) == 0 } ?? false }

  private static var program: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
  }
}
