import Glibc

/// Reads the small files that people write.
enum TextFile {
  private static let mostBytes = 1 << 20

  /// The bytes, or `nil` when there is no such file.
  static func read(_ path: String) throws(SettingsError) -> [UInt8]? {
    // Without O_NONBLOCK, a pipe in the place of a file would hold up the start for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw refusal(path, "cannot be read: \(reason(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw refusal(path, "is not a file")
    }
    guard status.st_size <= mostBytes else { throw refusal(path, "is too large for settings") }
    return try bytes(of: descriptor, path)
  }

  private static func bytes(of descriptor: Int32, _ path: String) throws(SettingsError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= mostBytes {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refusal(path, "cannot be read: \(reason(errno))") }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// The names of the files in a folder with an ending, sorted; none when there is no folder.
  static func names(in folder: String, ending: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(ending), !name.hasPrefix(".") {
        names.append(String(name.dropLast(ending.count)))
      }
    }
    return names.sorted()
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func refusal(_ path: String, _ words: String) -> SettingsError {
    SettingsError([SettingsProblem(file: path, line: nil, words: words)])
  }
}
