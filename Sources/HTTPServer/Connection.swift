import HTTPMessage

/// One client: its bytes on the way in and out, and until when it may take its time.
struct Connection {
  /// Where a connection stands between its first byte and its last.
  enum Stage: Equatable {
    /// Waiting for the first byte of a request.
    case idle
    case reading(since: Int64)
    /// A whole request is with the program; nothing more is read until it answers.
    case answering
    case writing(since: Int64)
    /// All is said; the client is only heard out, so that the last words are not lost to a reset.
    case leaving(since: Int64)
    /// All that will ever be said is said; the connection stands until then, or until the client goes.
    case parting(until: Int64?)
    case over
  }

  private let socket: Socket
  private let limits: Limits
  private let refusalFields: [Field]
  private var reader: RequestReader
  private var plan: OutputPlan?
  private var closesAfterwards = false
  private var isHead = false
  private var isHungUp = false
  /// Bytes of a further request are here already, so that no socket will tell of them.
  private(set) var hasBacklog = false
  private(set) var stage = Stage.idle
  private(set) var idleSince: Int64

  init(_ socket: Socket, limits: Limits, refusalFields: [Field], now: Int64) {
    self.socket = socket
    self.limits = limits
    self.refusalFields = refusalFields
    reader = RequestReader(limits: limits)
    idleSince = now
  }

  var descriptor: Int32 { socket.descriptor }
  var isFromHere: Bool { socket.isFromHere }
  var wantsToWrite: Bool {
    if case .writing = stage { plan?.waitsUntil == nil } else { false }
  }
  var wantsToRead: Bool { stage != .answering && !isHungUp && !reader.isFull }

  /// When this connection is due to be looked at again even if nothing moves.
  var wakeTime: Int64? {
    if case .writing = stage, let pause = plan?.waitsUntil { pause } else { deadline }
  }

  private var deadline: Int64? {
    switch stage {
    case .idle: idleSince + limits.idleTime
    case .reading(let since): since + (reader.isInHead ? limits.headTime : limits.requestTime)
    case .writing(let since): max(since, plan?.waitsUntil ?? since) + limits.answerTime
    case .leaving(let since): since + limits.farewellTime
    case .parting(let end): end
    case .answering, .over: nil
    }
  }

  /// Moves what can be moved, and returns a request when one is whole.
  mutating func step(now: Int64, buffer: UnsafeMutableRawBufferPointer) -> ReceivedRequest? {
    if let deadline, now >= deadline { expire(now: now) }
    write(now: now)
    guard stage != .over, stage != .answering else { return nil }
    read(into: buffer, now: now)
    return takeRequest(now: now)
  }

  mutating func answer(_ response: HTTPResponse, delivered: Delivery, now: Int64) {
    guard stage == .answering else { return }
    send(response, delivered, now: now)
  }

  mutating func drop() { stage = .over }

  private mutating func send(_ response: HTTPResponse, _ delivery: Delivery, now: Int64) {
    let answer = AnswerStretches(
      response,
      as: delivery,
      closing: closesAfterwards,
      withoutBody: isHead
    )
    plan = OutputPlan(answer, as: delivery, now: now)
    stage = .writing(since: now)
    write(now: now)
  }

  private mutating func read(into buffer: UnsafeMutableRawBufferPointer, now: Int64) {
    while stage != .over, !isHungUp, !reader.isFull {
      switch socket.read(into: buffer) {
      case .wouldBlock: return
      case .ended: return hangUp()
      case .moved(let count):
        guard isListening else { return }  // Heard, and forgotten.
        reader.append(Array(buffer.prefix(count))[...])
        if stage == .idle { stage = .reading(since: now) }
      }
    }
  }

  /// The client has closed its side: what it is still owed is written, nothing else.
  private mutating func hangUp() {
    isHungUp = true
    if stage == .idle { drop() }
    if !isListening { drop() }
  }

  /// Whether what the client still says can become a request.
  private var isListening: Bool {
    switch stage {
    case .leaving, .parting: false
    case .idle, .reading, .answering, .writing, .over: true
    }
  }

  private mutating func takeRequest(now: Int64) -> ReceivedRequest? {
    hasBacklog = false
    guard case .reading = stage else { return nil }
    do {
      guard let read = try reader.next() else {
        if isHungUp { drop() } else { promiseToContinue() }
        return nil
      }
      stage = .answering
      closesAfterwards = closesAfterwards || read.closesAfterwards
      isHead = read.request.method == "HEAD"
      return read.request
    } catch {
      refuse(error, now: now)
      return nil
    }
  }

  private mutating func promiseToContinue() {
    guard reader.owesContinue else { return }
    reader.continueWasSent()
    // Too small to be split; a client that cannot take it has its deadline.
    _ = socket.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)[...])
  }

  private mutating func refuse(_ refusal: Refusal, now: Int64) {
    closesAfterwards = true
    isHead = false
    reader = RequestReader(limits: limits)
    var response = refusal.response
    response.headers += refusalFields
    send(response, .plain, now: now)
  }

  private mutating func expire(now: Int64) {
    switch stage {
    case .reading: refuse(.tooSlow, now: now)
    case .parting: part(now: now)
    case .idle, .answering, .writing, .leaving, .over: drop()
    }
  }

  private mutating func write(now: Int64) {
    guard case .writing = stage, var plan else { return }
    defer { self.plan = isSaying ? plan : nil }
    while case let bytes = plan.next(now: now), !bytes.isEmpty {
      switch socket.write(bytes) {
      case .wouldBlock: return
      case .ended: return drop()
      case .moved(let count):
        plan.wrote(count, now: now)
        // However long we take over it, the client is only timed by its own silence.
        if plan.isSlow { stage = .writing(since: now) }
      }
    }
    if plan.isWritten, plan.waitsUntil == nil { finish(plan, now: now) }
  }

  private var isSaying: Bool {
    switch stage {
    case .writing, .parting: true
    case .idle, .reading, .answering, .leaving, .over: false
    }
  }

  private mutating func finish(_ plan: OutputPlan, now: Int64) {
    switch plan.ending {
    case .agreed: finishAnswer(now: now)
    case .silence: stage = isHungUp ? .over : .parting(until: nil)
    case .close(let pause), .reset(let pause):
      stage = .parting(until: now + pause)
      if pause == 0 { part(now: now) }
    }
  }

  private mutating func part(now: Int64) {
    if case .reset = plan?.ending {
      socket.resetAtEnd()
      return drop()
    }
    socket.finishWriting()
    stage = .leaving(since: now)
  }

  private mutating func finishAnswer(now: Int64) {
    if closesAfterwards || isHungUp && reader.isEmpty {
      socket.finishWriting()
      stage = .leaving(since: now)
    } else if reader.isEmpty {
      stage = .idle
      idleSince = now
    } else {
      stage = .reading(since: now)
      hasBacklog = true
    }
  }
}
