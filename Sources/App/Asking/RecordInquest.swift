import HTTPMessage
import Kira
import KiraAPI
import Store

/// Asks Kira about one record, and keeps what it says if nobody else keeps this cache.
struct RecordInquest {
  typealias Place = (kind: ResourceKind, id: String)

  private let reading: CacheReading
  private let invocation: Invocation
  private let surroundings: Surroundings

  /// Kinds of which Kira answers something alone, the likeliest first.
  private static let kinds: [ResourceKind] = [.payout, .user, .account, .recipient]

  init(_ reading: CacheReading, _ invocation: Invocation, _ surroundings: Surroundings) {
    self.reading = reading
    self.invocation = invocation
    self.surroundings = surroundings
  }

  /// What Kira said: whose it is, the bytes it came in, and where it is kept.
  struct Told {
    var place: Place
    var body: [UInt8]
    /// Another than the one that was asked first, if that may only be read.
    var cache: Cache
  }

  /// `found` is what the cache takes the typed id for; without it every kind is tried.
  func ask(_ found: Place?, typed: String) throws(Trouble) -> Told? {
    let call = try KiraCall(invocation, surroundings)
    if let found {
      guard Self.kinds.contains(found.kind) else {
        let noun = found.kind.rawValue
        throw Trouble(.failed, "Kira answers nothing about one \(noun) alone; sync reads its list")
      }
      return try ask(found, call)
    }
    for kind in Self.kinds {
      do throws(Trouble) {
        return try ask((kind, typed), call)
      } catch {
        guard error.code == .notFound else { throw error }
      }
    }
    return nil
  }

  private func ask(_ place: Place, _ call: KiraCall) throws(Trouble) -> Told {
    if invocation.has("reveal") {
      try RevealJournal(reading, surroundings).write(place, by: invocation)
    }
    let (findings, body) = try call.findings(of: place)
    let now = SystemClock(standing: surroundings.standingMoment).read().moment
    do throws(StoreError) {
      // Where another process keeps the cache, what was told is kept for this answer alone.
      let cache =
        reading.cache.access == .writing
        ? reading.cache : try Cache(path: ":memory:", binding: reading.tenancy.binding)
      _ = try cache.store(findings.answers, at: now)
      return Told(place: place, body: body, cache: cache)
    } catch {
      throw CacheReading.trouble(error, at: reading.path, reading.tenancy)
    }
  }
}

extension KiraCall {
  /// What Kira answers about one record, read, and as it came.
  func findings(
    of place: RecordInquest.Place
  ) throws(Trouble) -> (findings: Findings, body: [UInt8]) {
    let inquiry = Inquiry(.detail(place.kind, id: place.id))
    let response = try response(to: inquiry.request)
    do throws(KiraProblem) {
      return (try inquiry.read(response), response.body)
    } catch {
      throw Trouble(error)
    }
  }
}
