import Glibc

/// The few things that are done with files here.
enum File {
  static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }

  /// Empty when there is no such file.
  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func size(of path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  static func makeFolder(_ path: String) {
    var place = ""
    for part in path.split(separator: "/") {
      place += (place.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      mkdir(place, 0o700)
    }
  }

  /// Whether a command of this name, or the program at this path, can be run.
  static func isExecutable(_ name: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return ["/usr/local/bin", "/usr/bin", "/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
