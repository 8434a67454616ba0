import Foundation

/// An authority that lives as long as a test, made with the openssl of this machine.
final class Authority: Sendable {
  let folder: String

  /// A certificate with its key, as the names of their files.
  struct Certificate: Sendable {
    let file: String
    let key: String
  }

  init() throws {
    folder = NSTemporaryDirectory() + "authority-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.run(
      folder,
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Tests -days 2"
        + " -keyout authority.key -out authority.pem"
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var file: String { folder + "/authority.pem" }

  /// A certificate for this name, or for that, from now on for so many days.
  func certificate(for name: String = "IP:127.0.0.1", days: Int = 2) throws -> Certificate {
    let stem = UUID().uuidString
    let extensions = "subjectAltName=\(name)\n"
    try extensions.write(toFile: "\(folder)/\(stem).ext", atomically: true, encoding: .utf8)
    try Self.run(
      folder,
      "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Server"
        + " -keyout \(stem).key -out \(stem).csr"
    )
    try Self.run(
      folder,
      "x509 -req -in \(stem).csr -CA authority.pem -CAkey authority.key -CAcreateserial"
        + " -days \(days) -extfile \(stem).ext -out \(stem).pem"
    )
    return Certificate(file: "\(folder)/\(stem).pem", key: "\(folder)/\(stem).key")
  }

  private static func run(_ folder: String, _ line: String) throws {
    let openssl = Process()
    openssl.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    openssl.arguments = line.split(separator: " ").map(String.init)
    openssl.currentDirectoryURL = URL(fileURLWithPath: folder)
    openssl.standardOutput = FileHandle.nullDevice
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()
    guard openssl.terminationStatus == 0 else { throw OpenSSLFailed(line: line) }
  }
}

/// What openssl was asked and did not do.
struct OpenSSLFailed: Error {
  let line: String
}

/// `openssl s_server`: somebody else's TLS, answering each request with a page about itself.
final class SecureServer {
  let port: UInt16
  private let process = Process()
  private let output = Pipe()
  private var text = ""

  init(
    _ certificate: Authority.Certificate,
    of authority: Authority,
    options: String = ""
  ) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    let line =
      "s_server -accept 127.0.0.1:0 -www -cert \(certificate.file) -key \(certificate.key) "
    process.arguments = (line + options).split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(fileURLWithPath: authority.folder)
    process.standardInput = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It says where it listens in its first lines.
    var said = ""
    while !said.contains("ACCEPT 127.0.0.1:") || !said.hasSuffix("\n") {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw OpenSSLFailed(line: line + options) }
      said += String(decoding: bytes, as: UTF8.self)
    }
    let digits = said.split(separator: "ACCEPT 127.0.0.1:").last?.prefix { $0.isNumber }
    port = digits.flatMap { UInt16($0) } ?? 0
  }

  deinit {
    // Started by a thread that blocks signals, it inherits that: only this one gets through.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
