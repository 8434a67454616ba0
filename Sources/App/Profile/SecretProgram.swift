import Glibc
import Settings

/// A program of the user's that prints a secret on its first line.
struct SecretProgram {
  private let arguments: [String]
  private let setting: String

  init(_ command: SecretCommand, of setting: String) {
    arguments = command.arguments
    self.setting = setting
  }

  func secret() throws(Trouble) -> Secret {
    guard let pipe = popen(arguments.map(Self.quoted).joined(separator: " "), "re") else {
      throw Trouble(.configuration, "\(setting) cannot be run: \(systemWords(errno))")
    }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, pipe)
    let status = pclose(pipe)
    let line = String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard status == 0 else { throw Trouble(.configuration, "\(setting) failed") }
    guard !line.isEmpty else { throw Trouble(.configuration, "\(setting) printed nothing") }
    return Secret(line)
  }

  /// The shell takes everything between single quotes as it stands.
  private static func quoted(_ argument: String) -> String {
    "'"
      + argument.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
