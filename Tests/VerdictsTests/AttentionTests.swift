import Kira
import Testing
import Verdicts

struct AttentionTests {
  private let now = Moment(milliseconds: 1_795_269_750_000)

  private func payout(_ id: String, _ status: Payout.State, age: Int64?) -> Seen<Record> {
    let payout = Payout(
      id: Identifier(id),
      amount: nil,
      status: Status(status),
      createdAt: age.map { now.advanced(bySeconds: -$0) }
    )
    return Seen(.payout(payout), at: now, source: .list)
  }

  @Test func `critical comes first, then what has waited longest`() {
    let candidates = [
      payout("review-young", .inReview, age: 10), payout("failed-young", .failed, age: 10),
      payout("review-old", .inReview, age: 900), payout("failed-old", .failed, age: 900),
      payout("done", .completed, age: 900), payout("moving", .processing, age: 1),
      payout("failed-undated", .failed, age: nil),
    ]
    let ids = Attention.queue(of: candidates, at: now).map(\.seen.value.id)
    #expect(
      ids == ["failed-old", "failed-young", "failed-undated", "review-old", "review-young"]
    )
  }

  private func user(_ id: String, _ state: User.State, days: Int64) -> Seen<Record> {
    let user = User(
      id: Identifier(id),
      kind: Status(.individual),
      name: "",
      status: Status(state),
      createdAt: now.advanced(bySeconds: -days * 86_400)
    )
    return Seen(.user(user), at: now, source: .list)
  }

  @Test func `money that failed comes before a person who was rejected earlier`() {
    let queue = [user("rejected", .rejected, days: 2), payout("failed", .failed, age: 10)]
    let ids = Attention.queue(of: queue, at: now).map(\.seen.value.id)
    #expect(ids == ["failed", "rejected"])
  }

  @Test func `a user whom nobody has taken up for a month is no task any more`() {
    let queue = [user("old", .rejected, days: 31), user("young", .rejected, days: 29)]
    #expect(Attention.queue(of: queue, at: now).map(\.seen.value.id) == ["young"])
  }
}
