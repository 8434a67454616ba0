import Kira
import Store
import Testing

@testable import App

struct VicinityTests {
  private let cache: Cache
  private let user: Record = .user(
    User(id: Identifier("u1"), kind: Status("individual"), name: "", status: Status("verified"))
  )

  init() throws {
    cache = try Cache(
      path: ":memory:",
      binding: Store.Binding(stage: .sandbox, clientID: "client")
    )
  }

  private func now(_ seconds: Int64) -> Now {
    Now(
      Moment(milliseconds: 1_800_000_000_000 + seconds * 1_000),
      Uptime(milliseconds: seconds * 1_000)
    )
  }

  private func account(number: String?) -> Record {
    .account(
      VirtualAccount(
        id: Identifier("a1"),
        userID: Identifier("u1"),
        mode: Status("fiat"),
        status: Status("approved"),
        accountNumber: number.map { Sensitive($0) }
      )
    )
  }

  @Test func `looking at a user asks for its recipients, once`() {
    var vicinity = Vicinity()
    #expect(vicinity.errands(around: user, in: cache, at: now(0)) == [.recipients(of: "u1")])
    #expect(vicinity.errands(around: user, in: cache, at: now(60)).isEmpty)
  }

  @Test func `what is refused is not asked for with every look, but when somebody asks`() {
    var vicinity = Vicinity()
    _ = vicinity.errands(around: user, in: cache, at: now(0))
    vicinity.forget()
    #expect(!vicinity.errands(around: user, in: cache, at: now(1)).isEmpty)
  }

  @Test func `what was read within the hour by an earlier run is not asked for`() throws {
    _ = try cache.store(
      [],
      at: now(0).moment,
      beside: Beside(readings: [SideReading(.recipients, of: "u1")])
    )
    var vicinity = Vicinity()
    #expect(vicinity.errands(around: user, in: cache, at: now(60)).isEmpty)
    #expect(!vicinity.errands(around: user, in: cache, at: now(3_601)).isEmpty)
  }

  @Test
  func `an account brings the recipients of its user, and its addresses once it has a number`() {
    var vicinity = Vicinity()
    let waiting = account(number: "PENDING-ACT-ACCOUNT")
    #expect(vicinity.errands(around: waiting, in: cache, at: now(0)) == [.recipients(of: "u1")])
    let ready = account(number: "900012348841")
    #expect(vicinity.errands(around: ready, in: cache, at: now(1)) == [.addresses(of: "a1")])
  }
}
