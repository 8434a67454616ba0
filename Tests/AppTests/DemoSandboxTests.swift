import Glibc
import HTTPMessage
import Kira
import Testing

@testable import App

struct DemoSandboxTests {
  /// The program that is built with the tests, beside them.
  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let whole = String(decoding: path[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "/" + whole.split(separator: "/").dropLast().joined(separator: "/") + "/kiradeck"
  }()

  private func start(_ arguments: [String]) throws -> DemoSandbox {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    return try DemoSandbox(program: Self.program, arguments: arguments, folder: folder)
  }

  @Test
  func `a demo's sandbox says how to sign in, and leaves nothing when it is let go`() throws {
    let sandbox = try start(["--port", "0"])
    let client = try ClientProfile(announcement: sandbox.announcement)
    #expect(client.stage == .sandbox)
    #expect(client.address.isLoopback)
    TextFile.replace(sandbox.folder + "/left behind", with: "something")
    sandbox.end()
    #expect(access(sandbox.folder, F_OK) != 0)
  }

  @Test
  func `a program that is not there leaves no folder`() throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    #expect(throws: Trouble.self) {
      try DemoSandbox(program: "/is/not/there", arguments: [], folder: folder)
    }
    #expect(access(folder, F_OK) != 0)
  }

  @Test
  func `a sandbox that cannot start says why, and leaves nothing`() throws {
    let trouble = Trouble(
      .failed,
      "the sandbox ended at once: kiradeck: --seed takes a number from 0 to \(Int.max), not 'x'"
    )
    #expect(throws: trouble) { try start(["--port", "0", "--seed", "x"]) }
  }

  @Test
  func `sweeping removes links but not what they lead to`() throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    let elsewhere = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    TextFile.replace(elsewhere + "/kept", with: "kept")
    symlink(elsewhere, folder + "/link")
    try Folder.make(folder + "/deep/deeper")
    Folder.sweep(folder)
    #expect(access(folder, F_OK) != 0)
    #expect(TextFile.read(elsewhere + "/kept") == "kept")
    Folder.sweep(elsewhere)
  }
}
