import Foundation
import PseudoTerminal
import Testing

/// A sandbox in a process of its own, to be killed and started again at will.
final class Tenant {
  let port: Int
  private let announcement: Announcement
  private let session: Session

  init(
    in lodging: Lodging,
    port: Int = 0,
    options: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    let words = ["sandbox", "--port", "\(port)", "--seed", "7"] + options
    session = try Session(
      ["sh", "-c", "stty raw; exec \"$@\"", "sh", Lodging.program] + words,
      environment: lodging.environment.merging(environment) { $1 }
    )
    let session = session
    try #require(session.wait { session.transcript.contains(UInt8(ascii: "\n")) })
    let line = session.transcript.prefix { $0 != UInt8(ascii: "\n") }
    announcement = try JSONDecoder().decode(Announcement.self, from: Data(line))
    self.port = try #require(URL(string: announcement.base_url)?.port)
  }

  /// What the dashboard needs to know of it, and it alone.
  var environment: [String: String] {
    [
      "KIRA_BASE_URL": announcement.base_url, "KIRA_API_KEY": announcement.api_key,
      "KIRA_CLIENT_ID": announcement.client_id, "KIRA_PASSWORD": announcement.password,
    ]
  }

  /// A free port that the kernel gives to nobody who asks for any: it stays free between two lives.
  static func quietPort() throws -> Int {
    let free = (20_000..<30_000).lazy.shuffled().first { port in
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
      defer { close(socket) }
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = UInt16(port).bigEndian
      name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      return withUnsafePointer(to: &name) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
    }
    return try #require(free)
  }

  func kill() {
    session.program.signal(SIGKILL)
    _ = session.exitStatus()
  }
}

/// The line of JSON by which a sandbox says where it is and who may come in.
private struct Announcement: Decodable {
  let base_url: String
  let api_key: String
  let client_id: String
  let password: String
}
