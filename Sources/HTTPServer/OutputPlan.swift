import HTTPMessage

/// What is still to be written of one answer, and when.
struct OutputPlan {
  private var stretches: ArraySlice<Stretch>
  /// Bytes of the first stretch that are written already.
  private var offset = 0
  private var written = 0
  private let end: Int
  private let pace: Delivery.Pace?
  private let paceStart: Int
  private var allowance: Int
  private var turns = 0
  /// A pause of ours lasts until then.
  private(set) var waitsUntil: Int64?
  let ending: Delivery.Ending
  /// Whether we, not the client, are why it takes long.
  let isSlow: Bool

  init(_ answer: AnswerStretches, as delivery: Delivery, now: Int64) {
    stretches = answer.all[...]
    let whole = answer.all.byteCount
    end = min(whole, delivery.cut.map(answer.offset(of:)) ?? whole)
    pace = delivery.pace
    paceStart = delivery.pace.map { answer.offset(of: $0.since) } ?? .max
    allowance = delivery.pace?.bytes ?? 0
    waitsUntil = delivery.latency > 0 ? now + delivery.latency : nil
    isSlow = delivery != .plain
    let isTorn = end < whole || delivery.leavesClientWaiting
    ending = isTorn && delivery.ending == .agreed ? .close(after: 0) : delivery.ending
  }

  var isWritten: Bool { written >= end }

  /// What may be written now: nothing during a pause.
  mutating func next(now: Int64) -> ArraySlice<UInt8> {
    if let waitsUntil, now < waitsUntil { return [] }
    waitsUntil = nil
    guard !isWritten, let stretch = stretches.first else { return [] }
    return stretch.slice(from: offset).prefix(room)
  }

  mutating func wrote(_ count: Int, now: Int64) {
    offset += count
    written += count
    if offset == stretches.first?.count {
      stretches.removeFirst()
      offset = 0
    }
    guard let pace, written > paceStart else { return }
    allowance -= count
    if allowance <= 0, !isWritten { rest(pace, now: now) }
  }

  private var room: Int {
    let left = end - written
    guard pace != nil else { return left }
    return min(left, written < paceStart ? paceStart - written : allowance)
  }

  private mutating func rest(_ pace: Delivery.Pace, now: Int64) {
    turns += 1
    allowance = pace.bytes + (turns % 2 == 1 ? pace.variation : -pace.variation)
    waitsUntil = now + pace.pause
  }
}

extension Delivery {
  /// The client expects more than will come, or learns the end from the connection's alone.
  fileprivate var leavesClientWaiting: Bool {
    switch framing {
    case .length, .chunked(_, isEnded: true): false
    case .lengthBeyond, .untilClose, .chunked: true
    }
  }
}
