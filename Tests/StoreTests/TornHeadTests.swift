import Intents
import Kira
import Testing

@testable import Store

/// A process ends at one of its syncs of the head, and the power fails at one of the next process's:
/// whatever is left, the journal is known again.
struct TornHeadTests {
  private static let survivals = [[false, false], [true, false], [false, true], [true, true]]

  private func open(_ desk: Desk, _ platter: Platter, _ process: String) throws -> Journal {
    let mark = ProcessMark(SafeText(process))
    return try Journal(desk.place.torn(platter), of: Desk.home, as: mark, at: Desk.clocks(1))
  }

  @Test(arguments: 1...4, survivals)
  func `what a killed process has not synced takes no part in the next power cut`(
    killedAt sync: Int,
    surviving: [Bool]
  ) throws {
    for cut in 1...6 {
      let (desk, platter) = (Desk(), Platter())
      try open(desk, platter, "one").arm(Desk.intent(1))
      let killed = try open(desk, platter, "two")
      platter.endProcess(atSync: sync)
      try? killed.arm(Desk.intent(2))
      platter.losePower(atSync: cut, keeping: surviving)
      try? open(desk, platter, "three").arm(Desk.intent(3))
      platter.spare()

      let journal = try open(desk, platter, "four")

      guard case .whole = try journal.verify() else {
        Issue.record("killed at \(sync), cut at \(cut): not whole")
        continue
      }
      #expect(try journal.intent(Desk.intent(1).key) != nil)
    }
  }
}
