import Deck
import Intents
import Kira

/// A journal with one intent in each state, the same in every run.
enum SampleJournal {
  static let unknown = line(41, "María González", 5_000, 1, unknownStory)

  /// As the runtime tells them: what needs a person on top, then the newest.
  static let lines: [IntentLine] = [
    unknown,
    line(38, "Jo", 1_250_00, 64, []),
    line(12, "Acme Trading LLC", 9_800_00, 3 * 1_440, duplicateStory),
    line(33, "Ana Souza", 312_00, 190, [.claimed, .accepted(Identifier("po_7f3a91c2"))]),
    line(24, "李小龙", 75_50, 1_500, [.claimed, .refused(reason: "the account has no such money")]),
    line(
      17,
      "Luis Hernández",
      20_00,
      2_900,
      [.claimed, lost, .closed(by: "ana", reason: "paid by hand")]
    ),
  ]

  private static let lost = IntentEvent.answerLost(
    reason: "no whole answer came: nothing came within 30 s",
    foreign: nil
  )
  private static let unknownStory: [IntentEvent] = [.claimed, lost, .seenAbsent]
  private static let duplicateStory: [IntentEvent] = [
    .claimed, lost, .found(Identifier("po_1111")), .found(Identifier("po_2222")),
  ]

  /// So many minutes ago, each event five seconds after the one before.
  private static func line(
    _ number: Int64,
    _ name: SafeText,
    _ cents: Int64,
    _ minutes: Int64,
    _ events: [IntentEvent]
  ) -> IntentLine {
    let begin = SampleTenant.ago(minutes: minutes)
    let happened: [IntentEvent?] = [nil] + events
    let story = happened.enumerated().map { index, event in
      IntentLine.Entry(
        number: number + Int64(index),
        at: begin.advanced(bySeconds: Int64(index) * 5),
        attempt: index == 0 ? 0 : 1,
        event: event
      )
    }
    return IntentLine(
      number: number,
      intent: intent(number, name, SampleTenant.dollars(cents), begin),
      life: IntentLife(events) ?? IntentLife(),
      story: story
    )
  }

  private static func intent(
    _ number: Int64,
    _ name: SafeText,
    _ amount: Amount,
    _ begin: Moment
  ) -> Intent {
    let key = "9c1e0000-0000-4000-8000-0000000000\(number)"
    return Intent(
      key: Identifier(key),
      call: .payout,
      path: "v1/payout",
      body: [],
      home: IntentHome(stage: .sandbox, client: "client-1", host: "api.balampay.com"),
      author: "ana",
      armedAt: Clocks(wall: begin, bootMilliseconds: 0, boot: ""),
      title: SafeText("\(amount.text) → \(name)"),
      payout: ConfirmedPayout(
        account: Identifier("acct_0001"),
        recipient: Identifier("rcp_0001"),
        recipientDigest: "5f2c81d0",
        recipientName: name,
        amount: amount,
        arrives: SampleTenant.dollars(amount.minorUnits - 300),
        fees: SampleTenant.dollars(300),
        previewDigest: "a7710e3b",
        tag: IntentTag(randomBytes: (0..<10).map { UInt8(number) + $0 })
      ),
      overrides: number == 41 ? ["first payment to this recipient: ok"] : []
    )
  }
}
