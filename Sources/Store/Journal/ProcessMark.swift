import Glibc
package import Kira

/// One process of one start of the machine; a number alone would be given to another one day.
package struct ProcessMark: Hashable, Sendable {
  package let text: SafeText

  package init(_ text: SafeText) { self.text = text }

  /// The process that runs this.
  package static func own() -> ProcessMark {
    mark(of: getpid()) ?? ProcessMark(SafeText("\(bootID) \(getpid()) 0"))
  }

  /// Whether it still runs.
  package var isAlive: Bool {
    let parts = text.text.split(separator: " ")
    guard parts.count == 3, let number = pid_t(parts[1]) else { return false }
    return Self.mark(of: number) == self
  }

  /// As a person finds it among all processes.
  package var words: String {
    let parts = text.text.split(separator: " ")
    return parts.count == 3 ? "process \(parts[1])" : text.text
  }

  /// Of this start of the machine.
  package static var bootID: String {
    String(decoding: file("/proc/sys/kernel/random/boot_id").prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private static func mark(of process: pid_t) -> ProcessMark? {
    // The name in brackets may hold anything, so fields are counted from its end.
    let status = file("/proc/\(process)/stat")
    guard let end = status.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = status[(end + 1)...].split(separator: UInt8(ascii: " "))
    // Of a dead one that nobody has waited for, only the name is left.
    guard fields.count > 19, !fields[0].elementsEqual("Z".utf8) else { return nil }
    let started = String(decoding: fields[19], as: UTF8.self)
    return ProcessMark(SafeText("\(bootID) \(process) \(started)"))
  }

  private static func file(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(count, 0)))
  }
}
