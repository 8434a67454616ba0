import Glibc
import HTTPServer
import Kira
import Sandbox

/// The sandbox's one loop: takes in requests, says what the sandbox says, and posts its webhooks.
final class Frontage {
  private let listener: Listener
  private let sender: WebhookSender
  private let clock: () -> Moment
  private var stage: Backstage
  private var waiting: [Int: Exchange.ID] = [:]
  private var tickets = 0

  init(
    _ stage: Backstage,
    on listener: Listener,
    sender: WebhookSender,
    clock: @escaping () -> Moment
  ) {
    self.stage = stage
    self.listener = listener
    self.sender = sender
    self.clock = clock
  }

  /// Runs until `isDone`, which is asked at least once a second and whenever `watched` can be read.
  func run(watching watched: [Int32], until isDone: () -> Bool) {
    while !isDone() {
      wait(watching: watched)
      let now = monotonicMilliseconds()
      for exchange in listener.step(now: now) { take(exchange, now: now) }
      carryWebhooks(now: now)
    }
  }

  private func wait(watching watched: [Int32]) {
    var descriptors = listener.descriptors + sender.descriptors
    descriptors += watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let now = monotonicMilliseconds()
    let patience = [
      listener.patience(now: now), sender.patience(now: now),
      stage.webhookPatience(now: clock()), 1_000,
    ]
    let least = patience.compactMap { $0 }.min() ?? 0
    _ = poll(&descriptors, nfds_t(descriptors.count), Int32(least))
  }

  private func take(_ exchange: Exchange, now: Int64) {
    tickets += 1
    waiting[tickets] = exchange.id
    let replies = stage.take(
      exchange.request,
      ticket: tickets,
      isFromHere: exchange.isFromHere,
      now: clock()
    )
    for reply in replies {
      guard let id = waiting.removeValue(forKey: reply.ticket) else { continue }
      listener.answer(id, with: reply.response, delivered: reply.delivery, now: now)
    }
  }

  private func carryWebhooks(now: Int64) {
    if stage.webhookPatience(now: clock()) == 0 {
      sender.send(stage.dispatches(now: clock()), now: now)
    }
    for (number, status) in sender.step(now: now) {
      stage.note(number, status: status, now: clock())
    }
  }
}
