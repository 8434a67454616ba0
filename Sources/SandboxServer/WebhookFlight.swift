import HTTPServer

/// One webhook on its way, and what has come of it.
struct WebhookFlight {
  let number: Int
  let address: String
  let deadline: Int64
  /// `nil` where somebody else carries it, or nobody can.
  var post: OutgoingPost? {
    // One that finds no way is over before it has begun; nothing would wake us for it.
    didSet { outcome = post?.outcome ?? outcome }
  }
  private(set) var outcome = OutgoingPost.Outcome.underWay

  init(_ number: Int, to address: String, deadline: Int64) {
    self.number = number
    self.address = address
    self.deadline = deadline
  }

  var status: Int? {
    if case .answered(let status) = outcome { status } else { nil }
  }

  func patience(now: Int64) -> Int64 { outcome == .underWay ? max(0, deadline - now) : 0 }

  mutating func settle(_ status: Int?) {
    outcome = status.map { .answered(status: $0) } ?? .silent
  }

  mutating func step(now: Int64) {
    guard outcome == .underWay else { return }
    if let post {
      post.step(now: now)
      outcome = post.outcome
    } else if now >= deadline {
      settle(nil)
    }
  }
}
