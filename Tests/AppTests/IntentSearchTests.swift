import HTTPMessage
import Intents
import Kira
import KiraAPI
import Testing

@testable import App

struct IntentSearchTests {
  private static func intent(_ number: UInt8, call: MutatingCall = .payout) -> Intent {
    let payout = ConfirmedPayout(
      account: Identifier("account"),
      recipient: Identifier("recipient"),
      recipientDigest: "",
      recipientName: "Jo",
      amount: Amount(minorUnits: 5_000, in: .usd),
      previewDigest: "",
      tag: IntentTag(randomBytes: [UInt8](repeating: number, count: 10))
    )
    return Intent(
      key: Identifier("key-\(number)"),
      call: call,
      path: "v1/payout",
      body: [],
      home: IntentHome(stage: .sandbox, client: "client", host: "kira.example"),
      author: "ana",
      armedAt: Clocks(wall: Moment(milliseconds: 0), bootMilliseconds: 0, boot: ""),
      title: "",
      payout: call == .payout ? payout : nil
    )
  }

  private static func at(_ seconds: Int64) -> Uptime { Uptime(milliseconds: seconds * 1_000) }

  @Test func `one that is new is looked for at once, and one walk is made at a time`() {
    var search = IntentSearch()
    search.follow([Self.intent(1), Self.intent(2)], at: Self.at(0))
    #expect(search.question(at: Self.at(0)) != nil)
    #expect(search.question(at: Self.at(0)) == nil)
  }

  @Test func `the pauses between looks grow up to ten minutes`() {
    var search = IntentSearch()
    search.follow([Self.intent(1)], at: Self.at(0))
    var (now, pauses): (Int64, [Int64]) = (0, [])
    for _ in 0..<9 {
      _ = search.question(at: Self.at(now))
      search.giveUp(at: Self.at(now))
      let next = search.nextLook(of: Self.intent(1).key)?.milliseconds ?? 0
      pauses.append(next / 1_000 - now)
      now = next / 1_000
    }
    #expect(pauses == [5, 15, 30, 60, 120, 300, 600, 600, 600])
  }

  @Test func `before its pause is over nothing is asked`() {
    var search = IntentSearch()
    search.follow([Self.intent(1)], at: Self.at(0))
    _ = search.question(at: Self.at(0))
    search.giveUp(at: Self.at(0))
    search.follow([Self.intent(1)], at: Self.at(1))
    #expect(search.question(at: Self.at(4)) == nil)
    #expect(search.question(at: Self.at(5)) != nil)
  }

  @Test func `one that is settled is not looked for any more`() {
    var search = IntentSearch()
    search.follow([Self.intent(1)], at: Self.at(0))
    search.follow([], at: Self.at(0))
    #expect(search.question(at: Self.at(100)) == nil)
    #expect(search.nextChance == nil)
  }

  @Test func `what is no payout waits for a person and keeps nobody from sleeping`() {
    var search = IntentSearch()
    search.follow([Self.intent(1, call: .user)], at: Self.at(0))
    #expect(search.question(at: Self.at(0)) == nil)
    #expect(search.nextChance == nil)
  }

  @Test func `where Kira wants a user, the same is looked for at once in that user's list`() {
    var search = IntentSearch()
    search.follow([Self.intent(1)], at: Self.at(0))
    _ = search.question(at: Self.at(0))
    search.turn(to: Identifier("user-7"), at: Self.at(0))
    let question = search.question(at: Self.at(0))
    #expect(question?.request.query.contains { $0.value == "user-7" } == true)
  }
}
