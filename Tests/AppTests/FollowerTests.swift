import Glibc
import Kira
import Store
import Testing

@testable import App

struct FollowerTests {
  private let folder: String
  private let binding = Store.Binding(stage: .sandbox, clientID: "client")

  init() throws {
    folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
  }

  private func cache() throws -> Cache {
    try Cache(path: folder + "/cache.sqlite", binding: binding)
  }

  private func uptime(_ milliseconds: Int64) -> Uptime { Uptime(milliseconds: milliseconds) }

  @Test
  func `what another process wrote is found once, and its end as well`() throws {
    defer { Folder.sweep(folder) }
    var writer: Cache? = try cache()
    var follower = Follower(try cache(), at: uptime(0))
    #expect(follower.look(at: uptime(4_999)) == .nothing)
    #expect(follower.look(at: uptime(5_000)) == .nothing)

    try writer?.noteRead(.payout, at: Moment(milliseconds: 1))
    #expect(follower.look(at: uptime(9_999)) == .nothing)
    #expect(follower.look(at: uptime(10_000)) == .change)
    #expect(follower.look(at: uptime(15_000)) == .nothing)

    writer = nil
    #expect(follower.look(at: uptime(20_000)) == .nobody)
  }
}
