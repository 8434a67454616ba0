import Forms
import Foundation
import Kira
import Testing

@testable import Store

struct DraftStoreTests {
  private let folder: String
  private var path: String { folder + "/profile/drafts.sqlite" }
  private let binding = Binding(stage: .sandbox, clientID: "client")

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "kiradeck-drafts-\(UUID().uuidString.prefix(8))").path
  }

  private func store(for client: String = "client") throws -> DraftStore {
    try DraftStore(path: path, binding: Binding(stage: .sandbox, clientID: client))
  }

  private func draft(
    _ id: String,
    at seconds: Int64 = 0,
    _ answers: [FieldName: String] = ["amount": "50.00"]
  ) -> Draft {
    Draft(
      id: Identifier(id),
      purpose: .payout,
      answers: Answers(answers, labels: ["amount": "fifty"]),
      changedAt: Moment(milliseconds: seconds * 1_000)
    )
  }

  @Test func `what is kept comes back as it was, after another opening`() throws {
    try store().keep(draft("a"))
    #expect(try store().drafts(for: .payout, limit: 9) == [draft("a")])
    #expect(try store().drafts(for: .recipient, limit: 9).isEmpty)
  }

  @Test func `the newest come first, and only so many`() throws {
    let store = try store()
    for number in 1...5 { try store.keep(draft("\(number)", at: Int64(number))) }
    #expect(try store.drafts(for: .payout, limit: 2).map(\.id.text) == ["5", "4"])
  }

  @Test func `a draft is replaced whole: an answer that was taken back is gone`() throws {
    let store = try store()
    try store.keep(draft("a", ["amount": "50.00", "memo": "for the bank"]))
    try store.keep(draft("a", ["amount": "60.00"]))
    #expect(try store.drafts(for: .payout, limit: 9).map(\.answers.texts) == [["amount": "60.00"]])
  }

  @Test func `of what is dropped nothing is left in the files`() throws {
    let store = try store()
    try store.keep(draft("a", ["account": "DE89370400440532013000"]))
    try store.drop(Identifier("a"))
    #expect(try store.drafts(for: .payout, limit: 9).isEmpty)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/profile") {
      let bytes = try Data(contentsOf: URL(filePath: folder + "/profile/" + name))
      #expect(bytes.range(of: Data("DE89370400440532013000".utf8)) == nil, "\(name)")
    }
  }

  @Test func `two processes share it`() throws {
    let (one, other) = (try store(), try store())
    try one.keep(draft("a", at: 1))
    try other.keep(draft("b", at: 2))
    #expect(try one.drafts(for: .payout, limit: 9).map(\.id.text) == ["b", "a"])
  }

  @Test func `nobody else may read it`() throws {
    try store().keep(draft("a"))
    let folder = try FileManager.default.attributesOfItem(atPath: folder + "/profile")
    #expect(folder[.posixPermissions] as? Int == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: self.folder + "/profile") {
      let path = self.folder + "/profile/" + name
      let file = try FileManager.default.attributesOfItem(atPath: path)
      #expect(file[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func `that of another client is not read`() throws {
    try store().keep(draft("a"))
    let foreign = Binding(stage: .sandbox, clientID: "other")
    #expect(throws: StoreError.foreignBinding(found: binding, wanted: foreign)) {
      try store(for: "other")
    }
  }

  @Test func `a damaged one is put aside, and another begins`() throws {
    try store().keep(draft("a"))
    try Data(repeating: 7, count: 5_000).write(to: URL(filePath: path))
    #expect(throws: StoreError.self) { try store() }
    try DraftStore.putAside(path: path)
    #expect(try store().drafts(for: .payout, limit: 9).isEmpty)
    #expect(FileManager.default.fileExists(atPath: path + ".aside"))
  }
}
