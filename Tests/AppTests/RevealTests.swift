import Foundation
import Kira
import Testing

@testable import App

struct RevealTests {
  private let folder: String

  init() throws {
    folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
  }

  private var entry: RevealJournal.Entry {
    RevealJournal.Entry(
      tenancy: Tenancy(profile: "acme", stage: .production, clientID: "c1"),
      kind: .account,
      id: "a1",
      command: "show --reveal",
      reason: "the customer \u{1B}asked",
      at: Moment(milliseconds: 1_795_269_723_000)
    )
  }

  @Test
  func `a reveal is written line by line where only its owner can read it`() throws {
    defer { Folder.sweep(folder) }
    let journal = RevealJournal(folder: folder + "/state/acme")
    try journal.write(entry)
    try journal.write(entry)

    let path = folder + "/state/acme/reveals.ndjson"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let object = try JSONSerialization.jsonObject(with: Foundation.Data(lines[1].utf8))
    let fields = try #require(object as? [String: Any])
    #expect(lines.count == 2)
    #expect(fields["what"] as? String == "account a1")
    #expect(fields["why"] as? String == "the customer \u{FFFD}asked")
    #expect(fields["at"] as? String == "2026-11-21T14:02:03Z")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test
  func `what cannot be written down is not revealed`() throws {
    defer { Folder.sweep(folder) }
    try "".write(toFile: folder + "/state", atomically: false, encoding: .utf8)
    #expect(throws: Trouble.self) { try RevealJournal(folder: folder + "/state").write(entry) }
  }

  @Test
  func `a file that is not finished is not there, and leaves nothing`() throws {
    defer { Folder.sweep(folder) }
    let path = folder + "/out.csv"
    let file = try OutputFile(path)
    _ = Array("half".utf8).withUnsafeBytes { file.write($0) }
    #expect(!FileManager.default.fileExists(atPath: path))
    file.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test
  func `a file that is finished is its owner's alone`() throws {
    defer { Folder.sweep(folder) }
    let path = folder + "/out.csv"
    let file = try OutputFile(path)
    _ = Array("whole".utf8).withUnsafeBytes { file.write($0) }
    try file.finish()
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.csv"])
  }
}
