import Deck
import Forms
import Kira
import Store
import Testing

@testable import App

/// What a field of a form may mean, from the cache.
struct FieldLookupTests {
  private let cache: Cache
  private let now = Moment(milliseconds: 1_800_000_000_000)

  init() throws {
    cache = try Cache(path: ":memory:", binding: Binding(stage: .sandbox, clientID: "client"))
    let users: [Record] = ["u1": "María González", "u2": "Acme"].map { id, name in
      .user(
        User(
          id: Identifier(id),
          kind: Status("individual"),
          name: SafeText(name),
          status: Status("verified")
        )
      )
    }
    let recipients: [Record] = (1...12).map { number in
      .recipient(
        Recipient(
          id: Identifier("r\(number)"),
          userID: Identifier(number > 10 ? "u2" : "u1"),
          kind: Status(.individual),
          name: SafeText("Jo \(number)"),
          rail: "ACH",
          account: Sensitive("00000000\(1_000 + number)"),
          createdAt: Moment(milliseconds: Int64(number) * 1_000)
        )
      )
    }
    let account = Record.account(
      VirtualAccount(
        id: Identifier("a1"),
        userID: Identifier("u1"),
        mode: Status("fiat"),
        status: Status("approved"),
        accountNumber: Sensitive("900012348841")
      )
    )
    let rows = (users + recipients + [account]).map {
      Answer($0, raw: [], source: .list, mentions: [])
    }
    _ = try cache.store(rows, at: now)
  }

  private func found(_ lookup: FieldLookup) -> [String] {
    var reader = CacheReader(cache)
    guard case .lookedUp(lookup, let rows) = reader.serve(.lookUp(lookup), at: now) else {
      return ["nothing was told"]
    }
    return rows.map(\.value.id)
  }

  @Test(arguments: ["gonzalez", "González 8841", "8841", "a1", ""])
  func `an account is found by whose it is, by its end, by its id`(text: String) {
    #expect(found(FieldLookup(.account, text: text)) == ["a1"])
  }

  @Test func `of many there are eight, the newest first, and all of one owner`() {
    let newest = (3...10).reversed().map { "r\($0)" }
    #expect(found(FieldLookup(.recipient, owner: Identifier("u1"))) == newest)
    #expect(found(FieldLookup(.recipient, owner: Identifier("u2"))) == ["r12", "r11"])
  }

  @Test func `a recipient of somebody else is not found, whatever is typed`() {
    #expect(found(FieldLookup(.recipient, text: "Jo 12", owner: Identifier("u1"))).isEmpty)
    #expect(found(FieldLookup(.recipient, text: "1012", owner: Identifier("u2"))) == ["r12"])
  }

  @Test func `an id is that one record, or none`() {
    #expect(found(FieldLookup(.recipient, id: "r7")) == ["r7"])
    #expect(found(FieldLookup(.recipient, id: "r99")).isEmpty)
  }
}
