import Glibc
import Intents
import Kira
import Store

/// Times the journal beside plain commits of SQLite in the same folder, each after the other.
enum JournalProbe {
  /// Prints, in microseconds, the times of both in turns: `ours theirs`, a line for each.
  static func measure(
    in folder: String,
    of client: String,
    count: Int,
    leaving open: Int
  ) -> Bool {
    let home = IntentHome(stage: .sandbox, client: SafeText(client), host: "127.0.0.1")
    guard let peer = PlainCommits(folder + "/peer.sqlite") else { return false }
    do throws(JournalError) {
      let place = JournalPlace(folder: folder)
      let journal = try Journal(place, of: home, as: .own(), at: clocks())
      for number in 0..<count {
        let intent = intent(number, home)
        var isOurs = false
        let ours = try time { () throws(JournalError) in
          try journal.arm(intent)
          isOurs = try journal.claim(intent.key, at: clocks()) != nil
        }
        let theirs = try time { () throws(JournalError) in peer.commit(intent) }
        guard isOurs else { return false }
        print(ours, theirs)
        try journal.note(.accepted(Identifier("payout")), of: intent.key, at: clocks())
      }
      for number in count..<(count + open) {
        let intent = intent(number, home)
        try journal.arm(intent)
        _ = try journal.claim(intent.key, at: clocks())
      }
      return true
    } catch {
      print(error.words)
      return false
    }
  }

  private static func time(_ body: () throws(JournalError) -> Void) throws(JournalError) -> Int64 {
    let start = nanoseconds(CLOCK_MONOTONIC)
    try body()
    return (nanoseconds(CLOCK_MONOTONIC) - start) / 1_000
  }

  private static func nanoseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func clocks() -> Clocks {
    Clocks(
      wall: Moment(milliseconds: nanoseconds(CLOCK_REALTIME) / 1_000_000),
      bootMilliseconds: nanoseconds(CLOCK_BOOTTIME) / 1_000_000,
      boot: "bench"
    )
  }

  /// As large as a real one.
  private static func intent(_ number: Int, _ home: IntentHome) -> Intent {
    let text = String(number, radix: 16)
    let last = String(repeating: "0", count: 12 - text.count) + text
    let amount = Amount(minorUnits: 5_000, in: .usd)
    return Intent(
      key: Identifier("7a6b5c4d-3e2f-4a1b-8c9d-\(last)"),
      call: .payout,
      path: "v1/virtual-accounts/c580a645-e151-4032-b3a7-4c33cda85057/payout",
      body: [UInt8](repeating: UInt8(ascii: "x"), count: 180),
      home: home,
      author: "bench",
      armedAt: clocks(),
      title: "50.00 USD → Grace Okafor",
      payout: ConfirmedPayout(
        account: Identifier("c580a645-e151-4032-b3a7-4c33cda85057"),
        recipient: Identifier("b5f39b46-6086-4dd9-88f0-102984e7b3d9"),
        recipientDigest: "4dae8ec6f13ad891531a7edbd3cf7ea5",
        recipientName: "Grace Okafor",
        amount: amount,
        arrives: amount,
        fees: amount,
        previewDigest: "ffd20dcb95579937bdaae3bf0a0b57de",
        tag: IntentTag(randomBytes: (0..<10).map { UInt8(truncatingIfNeeded: number >> ($0 * 5)) })
      )
    )
  }
}
