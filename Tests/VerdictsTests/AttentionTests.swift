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
}
