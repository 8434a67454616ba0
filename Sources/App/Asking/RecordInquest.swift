import HTTPMessage
import Kira
import KiraAPI
import Store

/// Asks Kira about one record, and keeps what it says if nobody else keeps this cache.
struct RecordInquest {
  typealias Place = RecordCall.Place

  private let reading: CacheReading
  private let invocation: Invocation
  private let surroundings: Surroundings

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
    if let found, !found.kind.canBeAskedAlone {
      let noun = found.kind.rawValue
      throw Trouble(.failed, "Kira answers nothing about one \(noun) alone; sync reads its list")
    }
    let call = RecordCall(call: try KiraCall(invocation, surroundings))
    let places = found.map { [$0] } ?? RecordCall.kinds.map { ($0, typed) }
    let told = try call.ask(places) { place throws(Trouble) in
      if invocation.has("reveal") {
        try RevealJournal(reading, surroundings).write(place, by: invocation)
      }
    }
    if let found, told == nil {
      let words = "Kira does not know the \(found.kind.rawValue) \(SafeText(found.id)) any more"
      throw Trouble(.notFound, "\(words); without --ask the cache shows what it was")
    }
    return try told.map { (told) throws(Trouble) in try keep(told) }
  }

  private func keep(_ told: RecordCall.Told) throws(Trouble) -> Told {
    let now = SystemClock(standing: surroundings.standingMoment).read().moment
    do throws(StoreError) {
      // Where another process keeps the cache, what was told is kept for this answer alone.
      let cache =
        reading.cache.access == .writing
        ? reading.cache : try Cache(path: ":memory:", binding: reading.tenancy.binding)
      _ = try cache.store(told.answers, at: now)
      return Told(place: told.place, body: told.body, cache: cache)
    } catch {
      throw CacheReading.trouble(error, at: reading.path, reading.tenancy)
    }
  }
}
