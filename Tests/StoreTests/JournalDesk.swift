import Foundation
import Intents
import Kira

@testable import Store

/// A folder with a journal in it, gone with the test.
final class Desk {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "kiradeck-journal-\(UUID().uuidString)")

  static let home = IntentHome(stage: .sandbox, client: "client", host: "127.0.0.1")

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.path }
  var place: JournalPlace { JournalPlace(folder: path) }

  func journal(_ process: SafeText = "one") throws -> Journal {
    try Journal(place, of: Self.home, as: ProcessMark(process), at: Self.clocks(0))
  }

  /// Runs a line of shell on the journal, `$0`.
  func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line, place.path]
    try process.run()
    process.waitUntilExit()
  }

  static func clocks(_ seconds: Int64) -> Clocks {
    Clocks(
      wall: Moment(milliseconds: 1_800_000_000_000 + seconds * 1_000),
      bootMilliseconds: seconds * 1_000,
      boot: "boot"
    )
  }

  static func intent(_ number: UInt8) -> Intent {
    Intent(
      key: Identifier("00000000-0000-4000-8000-0000000000\(10 + number)"),
      call: .payout,
      path: "v1/virtual-accounts/a/payouts",
      body: Array(#"{"amount":"50.0\#(number)"}"#.utf8),
      home: home,
      author: "ana",
      armedAt: clocks(0),
      title: "50.00 USD → María",
      payout: ConfirmedPayout(
        account: "account",
        recipient: "recipient",
        recipientDigest: "digest",
        recipientName: "María",
        amount: Amount(minorUnits: 5_000, in: .usd),
        arrives: Amount(minorUnits: 4_700, in: .usd),
        previewDigest: "preview",
        tag: IntentTag(randomBytes: [UInt8](repeating: number, count: 10))
      ),
      overrides: ["first payment", "unusual amount"]
    )
  }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
