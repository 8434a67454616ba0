import Foundation
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store
import Testing

@testable import App

/// Looking for a recipient of which nobody knows whether it was made, in its owner's list.
final class RecipientLookTests {
  private static let home = IntentHome(stage: .sandbox, client: "client", host: "kira.example")
  private static let now = Now(
    Moment(milliseconds: 1_800_000_000_000),
    Uptime(milliseconds: 1_000)
  )

  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "kiradeck-recipients-\(UUID().uuidString)").path
  private let cashier: Cashier

  init() throws {
    let clocks = Clocks(wall: Self.now.moment, bootMilliseconds: 1_000, boot: "boot")
    let place = JournalPlace(folder: folder)
    let journal = try Journal(place, of: Self.home, as: ProcessMark("one"), at: clocks)
    cashier = Cashier(journal, boot: "boot")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func intent(_ number: Int) -> Intent {
    Intent(
      key: Identifier("00000000-0000-4000-8000-00000000000\(number)"),
      call: .recipient,
      path: "v1/recipients",
      body: Array("{}".utf8),
      home: Self.home,
      author: "ana",
      armedAt: cashier.clocks(Self.now),
      title: "María Peña, ACH ····6789",
      recipient: ConfirmedRecipient(
        owner: Identifier("user-1"),
        name: "María Peña",
        rail: "ACH",
        kind: .individual,
        ending: "6789"
      )
    )
  }

  /// What an answer made of it.
  private func send(_ intent: Intent, _ answer: Session.Answer) throws -> IntentLife {
    try cashier.journal.arm(intent)
    let request = try #require(try cashier.request(sending: intent.key, at: Self.now))
    #expect(request.path == "v1/recipients")
    #expect(request.body == intent.body)
    return try cashier.settle(intent.key, answer, at: Self.now)
  }

  private func answer(_ status: Int, _ id: String) -> Session.Answer {
    let body = #"{"recipient_id":"\#(id)","account_type":"ACH"}"#
    return .answered(HTTPResponse(status: status, body: Array(body.utf8)))
  }

  private static let lost = Session.Answer.silent(
    Silence(.timedOut, mayHaveBeenSent: true, words: "too slow")
  )

  private func look(for intent: Intent, at ids: String...) throws -> IntentLife? {
    var looking = try #require(Looking(intent))
    let rows = ids.map { id in
      Recipient(
        id: Identifier(id),
        kind: Status(.individual),
        name: "María Peña",
        rail: "ACH",
        account: Sensitive("000123456789"),
        createdAt: Self.now.moment
      )
    }
    looking.take(.recipients(rows, isWhole: true))
    #expect(looking.isOver)
    return try cashier.note(looking, at: Self.now)
  }

  @Test func `one that is in the list since is what was sent`() throws {
    let intent = intent(1)
    #expect(try send(intent, Self.lost).state == .unknown)
    #expect(try look(for: intent)?.state == .unknown)
    #expect(try look(for: intent, at: "a")?.state == .accepted(Identifier("a")))
  }

  @Test func `one that another intent made is never taken for it`() throws {
    _ = try send(intent(1), answer(201, "a"))
    #expect(try send(intent(2), Self.lost).state == .unknown)
    _ = try look(for: intent(2), at: "a")
    #expect(try cashier.journal.intent(intent(2).key)?.life.state == .unknown)
    #expect(try look(for: intent(2), at: "a", "b")?.state == .accepted(Identifier("b")))
  }

  @Test func `while another like it is in doubt, one in the list may be of either`() throws {
    _ = try send(intent(1), Self.lost)
    _ = try send(intent(2), Self.lost)
    _ = try look(for: intent(1), at: "a")
    #expect(try cashier.journal.intent(intent(1).key)?.life.state == .unknown)
  }

  @Test func `201 with the recipient of another intent is not believed, 202 is`() throws {
    _ = try send(intent(1), answer(201, "a"))
    let mixed = try send(intent(2), answer(201, "a"))
    #expect(mixed.state == .unknown)
    #expect(mixed.alarms == [.foreign(Identifier("a"))])
    #expect(try send(intent(3), answer(202, "a")).state == .accepted(Identifier("a")))
  }

  @Test func `a page of another list shows nothing`() throws {
    var looking = try #require(Looking(intent(1)))
    looking.take(.payouts([], hasMore: false))
    #expect(looking.sighting.isEmpty && !looking.sighting.isWhole)
  }

  @Test func `what nobody knows how to send is not claimed`() throws {
    var user = intent(1)
    user.call = .user
    user.recipient = nil
    try cashier.journal.arm(user)
    #expect(try cashier.request(sending: user.key, at: Self.now) == nil)
    #expect(try cashier.journal.intent(user.key)?.life.state == .armed)
  }
}
