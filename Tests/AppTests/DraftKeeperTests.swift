import Deck
import Forms
import Foundation
import Kira
import Store
import Testing

@testable import App

/// Drafts are kept where they can be, and never stand in the way.
struct DraftKeeperTests {
  private let folder: String
  private var now = Now(Moment(milliseconds: 0), Uptime(milliseconds: 0))
  private let draft = Draft(
    id: Identifier("d"),
    purpose: .payout,
    answers: Answers(["amount": "50.00"]),
    changedAt: Moment(milliseconds: 1)
  )

  init() throws {
    folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
  }

  private func keeper(_ place: String? = nil) -> DraftKeeper {
    DraftKeeper(folder: place ?? folder, Binding(stage: .sandbox, clientID: "client"))
  }

  @Test func `what was kept is there for who comes next`() {
    defer { Folder.sweep(folder) }
    #expect(keeper().keep(draft, at: now).isEmpty)
    #expect(keeper().load(.payout, at: now) == [.draftsLoaded(.payout, [draft])])
  }

  @Test func `a damaged file is put aside with a word, and the draft is kept`() throws {
    defer { Folder.sweep(folder) }
    let path = folder + "/drafts.sqlite"
    try Data(repeating: 7, count: 5_000).write(to: URL(filePath: path))
    let keeper = keeper()
    let events = keeper.keep(draft, at: now)
    guard case .noticed(let notice)? = events.first, notice.words.contains("put aside") else {
      Issue.record("\(events)")
      return
    }
    #expect(self.keeper().load(.payout, at: now) == [.draftsLoaded(.payout, [draft])])
  }

  @Test mutating func `where nothing can be written it is said once, and kept until the end`()
    throws
  {
    defer { Folder.sweep(folder) }
    let place = folder + "/file"
    try Data().write(to: URL(filePath: place))
    let keeper = keeper(place)
    #expect(keeper.keep(draft, at: now).count == 1)
    now.uptime = now.uptime.advanced(byMilliseconds: 6_000)
    #expect(keeper.keep(draft, at: now).isEmpty)
    #expect(keeper.load(.payout, at: now).contains(.draftsLoaded(.payout, [draft])))
  }
}
