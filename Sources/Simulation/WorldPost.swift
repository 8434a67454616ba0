import Digest
import JSONText
import KiraAPI

/// Events on their way from Kira to the first machine, which alone is registered.
extension World {
  /// Something that is brought to the address where events are listened for.
  struct Delivery {
    var body: [UInt8]
    var signature: String?
    var isGenuine = true
  }

  private static let round: Int64 = 5 * minute

  /// What nobody's request brings to light comes with the next round.
  func planPost() {
    guard mail.manner != .none else { return }
    at(Self.round) { [self] in
      collectNews()
      planPost()
    }
  }

  func collectNews() {
    guard mail.manner != .none else { return }
    for body in kira.takeNews(at: now) { post(body) }
  }

  private func post(_ body: [UInt8]) {
    let genuine = Delivery(body: body, signature: signature(of: body))
    guard mail.manner == .wild, !isEnding, postDice.percent(35) else {
      return deliver(genuine, within: 0...2_000)
    }
    let fault = postDice.pick(EventFault.chosen)
    tally.note(.fault, fault.rawValue)
    switch fault {
    case .dropped: tell(.post, "an event is never delivered")
    case .late: deliver(genuine, within: 0...40 * Self.minute)
    case .doubled:
      for _ in 0..<50 { deliver(genuine, within: 0...100) }
    case .replayed:
      deliver(genuine, within: 0...2_000)
      deliver(genuine, within: 40 * Self.minute...90 * Self.minute)
    default:
      deliver(genuine, within: 0...2_000)
      deliver(spoilt(genuine, fault), within: 0...4_000)
    }
  }

  /// Beside the true one comes another, forged or of a kind that nobody knows.
  private func spoilt(_ delivery: Delivery, _ fault: EventFault) -> Delivery {
    var delivery = delivery
    switch fault {
    case .unsigned: delivery.signature = nil
    case .foreignSecret:
      delivery.body = changed(delivery.body, "event_id", .string("forged"))
      delivery.signature = signature(of: delivery.body, secret: postDice.bytes(16))
    case .changed: delivery.body[postDice.below(delivery.body.count)] ^= 1
    case .unreadable: delivery.body = Array("]".utf8)
    case .unknownType: delivery.body = Self.novel
    case .nameless: delivery.body = changed(delivery.body, "event_id", nil)
    default:
      let stranger = JSON.string(
        "00000000-0000-4000-8000-\(postDice.below(899_999) + 100_000)000000"
      )
      delivery.body = changed(delivery.body, "payout_id", stranger)
      delivery.body = changed(delivery.body, "event_id", stranger)
    }
    delivery.isGenuine = !fault.isForged
    if delivery.isGenuine { delivery.signature = signature(of: delivery.body) }
    return delivery
  }

  private static let novel = Array(
    #"{"event":"payout.teleported","data":{"event_id":"novel","payout_id":"novel"}}"#.utf8
  )

  private func deliver(_ delivery: Delivery, within span: ClosedRange<Int64>) {
    at(postDice.within(span)) { [self] in receive(delivery) }
  }

  private func signature(of body: [UInt8], secret: [UInt8]? = nil) -> String? {
    guard let crypto = try? Crypto() else {
      breach("simulation", "there is no library for signatures")
      return nil
    }
    return crypto.hmacSHA256(of: body, key: secret ?? kira.webhookSecret)
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// The same with a member of its payload changed or, for `nil`, left out.
  private func changed(_ body: [UInt8], _ name: String, _ value: JSON?) -> [UInt8] {
    guard let json = try? JSON(parsing: body) else { return body }
    return json.changing(name, to: value).compact
  }
}

extension JSON {
  /// Wherever in it a member of that name stands.
  fileprivate func changing(_ name: String, to value: JSON?) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.compactMap { member in
        guard member.name == name else {
          return JSON.Member(member.name, member.value.changing(name, to: value))
        }
        return value.map { JSON.Member(name, $0) }
      }
    )
  }
}
