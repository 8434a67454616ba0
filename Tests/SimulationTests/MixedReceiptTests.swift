import App
import HTTPMessage
import Intents
import Kira
import Store
import Testing

@testable import Simulation

/// Two payouts that are equal in everything but our mark, and receipts that could be of either.
struct MixedReceiptTests {
  private let disk = SimulatedDisk()
  private static let home = IntentHome(stage: .sandbox, client: "client", host: "sandbox.test")
  private static let now = Now(
    Moment(milliseconds: 1_800_000_000_000),
    Uptime(milliseconds: 1_000)
  )

  private func cashier() throws -> Cashier {
    disk.become(1)
    let clocks = Clocks(wall: Self.now.moment, bootMilliseconds: 1_000, boot: "boot")
    let journal = try Journal(disk.place, of: Self.home, as: ProcessMark("one"), at: clocks)
    return Cashier(journal, boot: "boot")
  }

  private func arm(_ number: UInt8, by cashier: Cashier) throws -> Intent {
    let intent = Intent(
      key: Identifier("00000000-0000-4000-8000-0000000000\(10 + number)"),
      call: .payout,
      path: "v1/virtual-accounts/account/payout",
      body: [number],
      home: Self.home,
      author: "ana",
      armedAt: cashier.clocks(Self.now),
      title: "50.00 USD",
      payout: ConfirmedPayout(
        account: Identifier("account"),
        recipient: Identifier("recipient"),
        recipientDigest: "digest",
        recipientName: "somebody",
        amount: Amount(minorUnits: 5_000, in: .usd),
        previewDigest: "preview",
        tag: IntentTag(randomBytes: [UInt8](repeating: number, count: 10))
      )
    )
    try cashier.journal.arm(intent)
    return intent
  }

  private func send(
    _ intent: Intent,
    _ response: HTTPResponse?,
    by cashier: Cashier
  ) throws -> IntentLife.State {
    _ = try cashier.request(sending: intent.key, at: Self.now)
    let silence = Silence(.timedOut, mayHaveBeenSent: true, words: "nothing came")
    let answer = response.map { Session.Answer.answered($0) } ?? .silent(silence)
    return try cashier.settle(intent.key, answer, at: Self.now).state
  }

  private func receipt(_ members: String...) -> HTTPResponse {
    let text = ([#""id":"p-1","amount":"50.00""#] + members).joined(separator: ",")
    return HTTPResponse(status: 201, body: Array("{\(text)}".utf8))
  }

  @Test func `F61 and F68 a receipt without our mark settles nothing while an equal is in doubt`()
    throws
  {
    let cashier = try cashier()
    let first = try arm(1, by: cashier)
    #expect(try send(first, nil, by: cashier) == .unknown)
    let second = try arm(2, by: cashier)

    #expect(try send(second, receipt(), by: cashier) == .unknown)
  }

  @Test func `F61 with our mark it settles what it names`() throws {
    let cashier = try cashier()
    #expect(try send(try arm(1, by: cashier), nil, by: cashier) == .unknown)
    let second = try arm(2, by: cashier)
    let mark = try #require(second.payout?.tag.text)

    let state = try send(second, receipt(#""reference":"\#(mark)""#), by: cashier)

    #expect(state == .accepted(Identifier("p-1")))
  }

  @Test func `F68 without our mark it settles where no equal is in doubt`() throws {
    let cashier = try cashier()
    let only = try arm(1, by: cashier)
    #expect(try send(only, receipt(), by: cashier) == .accepted(Identifier("p-1")))
  }

  @Test func `F61 the payout of one intent is never that of another`() throws {
    let cashier = try cashier()
    #expect(
      try send(try arm(1, by: cashier), receipt(), by: cashier) == .accepted(Identifier("p-1"))
    )
    #expect(try send(try arm(2, by: cashier), receipt(), by: cashier) == .unknown)
  }
}
