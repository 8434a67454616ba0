import Canvas
import Deck
import Foundation
import Kira
import Settings
import Store
import Testing

@testable import App

/// The id of an event that came by webhook leads to the record it hangs on, wherever it is typed.
struct AttachedEventTests {
  private static let event = "0f1e2d3c-4b5a-4678-9abc-def012345678"
  private static let payout = "b83a218b-f1bf-498c-8a13-6893e8b568cd"
  private static let now = Moment(milliseconds: 1_795_269_723_000)
  private static let texts = [event, "evt_\(event)", "0f1e2d", "345678"]

  private func fill(_ cache: Cache) throws {
    let payout = Payout(
      id: Identifier(Self.payout),
      recipientName: "Northwind GmbH",
      amount: Amount(minorUnits: 125_000, in: .usd),
      status: Status(.failed)
    )
    let other = Payout(
      id: Identifier("c\(Self.payout.dropFirst())"),
      amount: nil,
      status: Status("")
    )
    _ = try cache.store(
      [payout, other].map { Answer(.payout($0), raw: Array("{}".utf8), source: .list) },
      at: Self.now
    )
    let mention = Mention("Event", SafeText(Self.event))
    try cache.attach(
      [Attachment(mention, of: (.payout, Self.payout), note: "It said failed.")],
      at: Self.now
    )
  }

  @Test(arguments: texts)
  func `the command finds the record of an event, and shows what the event said`(
    text: String
  ) throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    defer { Folder.sweep(folder) }
    let environment = [
      "HOME": folder, "XDG_CACHE_HOME": folder + "/cache", "KIRA_CLIENT_ID": "client-1",
      "KIRA_BASE_URL": "http://127.0.0.1:9/sandbox",
    ]
    var printed = ""
    var surroundings = Surroundings(
      environment: environment,
      print: { printed += $0 + "\n" },
      narrate: { _ in }
    )
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    let tenancy = try finder.tenancy(named: nil)
    let place = try Places(environment: environment).cacheFolder(ofProfile: tenancy.profile)
    try Folder.make(place)
    try fill(try Cache(path: place + "/cache.sqlite", binding: tenancy.binding))

    let code = App.run(["find", "--offline", text], in: &surroundings)

    #expect(code == 0)
    #expect(printed.hasPrefix("payout \(Self.payout)\n"))
    #expect(printed.contains("It said failed."))
  }

  @Test(arguments: texts)
  func `the line of the dashboard opens the record of an event`(text: String) throws {
    let cache = try Cache(
      path: ":memory:",
      binding: Store.Binding(stage: .sandbox, clientID: "client-1")
    )
    try fill(cache)
    var reader = CacheReader(cache)
    var deck = Deck(
      size: Size(columns: 100, rows: 30),
      badge: Badge(profile: "demo", stage: .sandbox, apiVersion: "2026-04-14"),
      now: Self.now,
      glyphs: .unicode,
      themes: (["night"], "night")
    )
    for effect in deck.update(.input(.paste(text))) {
      guard case .find = effect else { continue }
      var answer = reader.serve(effect, at: Self.now)
      while reader.isPostponing { answer = reader.resume(at: Self.now) }
      _ = deck.update(try #require(answer))
    }

    var canvas = Canvas(size: deck.size)
    deck.draw(on: &canvas)
    #expect(canvas.text.contains("Enter opens the payout"))
    #expect(canvas.text.contains("Event"))
    _ = deck.update(.input(.key(.enter)))
    #expect(deck.list?.detail?.id == Self.payout)
  }
}
