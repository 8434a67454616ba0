import App
import HTTPMessage
import Intents
import Kira
import Store

@testable import Simulation

/// Where payouts are written down on a disk in memory, sent to nobody, and answered by hand.
struct Counter {
  private let disk = SimulatedDisk()
  static let home = IntentHome(stage: .sandbox, client: "client", host: "sandbox.test")
  static let now = Now(
    Moment(milliseconds: 1_800_000_000_000),
    Uptime(milliseconds: 1_000)
  )

  func cashier() throws -> Cashier {
    disk.become(1)
    let clocks = Clocks(wall: Self.now.moment, bootMilliseconds: 1_000, boot: "boot")
    let journal = try Journal(disk.place, of: Self.home, as: ProcessMark("one"), at: clocks)
    return Cashier(journal, boot: "boot")
  }

  func arm(_ number: UInt8, by cashier: Cashier) throws -> Intent {
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

  func send(
    _ intent: Intent,
    _ response: HTTPResponse?,
    by cashier: Cashier
  ) throws -> IntentLife.State {
    _ = try cashier.request(sending: intent.key, at: Self.now)
    let silence = Silence(.timedOut, mayHaveBeenSent: true, words: "nothing came")
    let answer = response.map { Session.Answer.answered($0) } ?? .silent(silence)
    return try cashier.settle(intent.key, answer, at: Self.now).state
  }

  func receipt(_ members: String...) -> HTTPResponse {
    let text = ([#""id":"p-1","amount":"50.00""#] + members).joined(separator: ",")
    return HTTPResponse(status: 201, body: Array("{\(text)}".utf8))
  }
}
