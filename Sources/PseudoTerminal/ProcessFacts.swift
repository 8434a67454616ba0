import Glibc

/// What `/proc` tells about a running process.
package struct ProcessFacts {
  package let parent: Int32
  package let session: Int32
  package let residentBytes: Int

  /// `nil` when there is no such process.
  package init?(of identifier: Int32) {
    let stat = wholeFile("/proc/\(identifier)/stat")
    // The name, in parentheses, may hold blanks and parentheses of its own.
    guard let name = stat.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = String(decoding: stat[(name + 1)...], as: UTF8.self).split(separator: " ")
    let number = { (field: Int) in Int(fields[field - 3]) ?? 0 }  // Counted as in proc(5).
    guard fields.count > 21, fields[0] != "Z" else { return nil }
    parent = Int32(number(4))
    session = Int32(number(6))
    residentBytes = number(24) * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Every process that was started with `text` somewhere in its arguments or its environment.
  package static func processes(mentioning text: String) -> [Int32] {
    all().filter { identifier in
      ["cmdline", "environ"].contains { file in
        // Zeros divide the words and would be no text.
        let words = wholeFile("/proc/\(identifier)/\(file)").map { $0 == 0 ? 0x0A : $0 }
        return String(decoding: words, as: UTF8.self).contains(text)
      } && ProcessFacts(of: identifier) != nil
    }
  }

  /// The time that all threads of a process have spent on a processor.
  package static func processorTime(of identifier: Int32) -> Duration? {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(identifier, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return nil
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  package static func children(of identifier: Int32) -> [Int32] {
    all().filter { ProcessFacts(of: $0)?.parent == identifier }
  }

  private static func all() -> [Int32] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 }.map(\.self) }
      if let identifier = Int32(String(decoding: name, as: UTF8.self)) { found.append(identifier) }
    }
    return found
  }
}

private func wholeFile(_ path: String) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while case let count = read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
  return bytes
}
