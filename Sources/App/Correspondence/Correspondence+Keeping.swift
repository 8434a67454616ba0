import Deck
import HTTPMessage
import Kira
import KiraAPI
import Store

/// From an answer to rows on disk, and with them how far that brings each walk.
extension Correspondence {
  func take(
    _ answer: Session.Answer,
    to sent: SentErrand,
    at now: Now
  ) throws(ErrandTrouble) {
    let response = try answer.response(from: host)
    let errand = sent.errand
    guard sent.isUrgent || memory.isNew(response, of: errand, at: now.uptime) else {
      return confirm(errand, at: now)
    }
    let findings: Findings
    do throws(KiraProblem) {
      findings = try sent.inquiry.read(response)
    } catch {
      throw ErrandTrouble(error)
    }
    memory.remember(response, of: errand, findings.report, at: now.uptime)
    keep(findings, of: errand, at: now)
  }

  /// The same bytes as a moment ago: only the age of what they say has changed.
  private func confirm(_ errand: Errand, at now: Now) {
    guard var report = memory.report(of: errand) else { return }
    report.isKnown = true
    confirmed.insert(errand.kind)
    keep(Findings(again: report), of: errand, at: now)
  }

  /// The rows, and with them how far that brings the walk.
  private func keep(_ findings: Findings, of errand: Errand, at now: Now) {
    let (kind, report) = (errand.kind, findings.report)
    // The first reading of a list finds only news, and so none.
    let isKnown = !synchronizer.isFirstReading(of: kind)
    if !batch.takes(noticingNew: isKnown) { flush(at: now) }
    batch.add(findings.answers, of: kind, noticingNew: isKnown, at: now)
    let level = keeper.budget.level
    switch errand {
    case .page(_, let number):
      synchronizer.pageArrived(kind, number: number, report, at: now, budget: level)
      batch.mark(kind, synchronizer.cursor(of: kind), isHead: number == 1, at: now)
      if isKnown || number == 1 { batch.hurry() }
    case .owned:
      synchronizer.visitArrived(kind, report, at: now, budget: level)
      batch.mark(kind, synchronizer.cursor(of: kind), isHead: false, at: now)
    case .detail, .recipients, .addresses:
      synchronizer.arrived(errand)
      if let reading = errand.sideReading { batch.add(reading, findings.attachments) }
      noteVisit(errand, report, at: now)
      batch.hurry()
    }
    if batch.isFull(at: now.uptime) { flush(at: now) }
  }

  /// What cannot be kept counts as not read: the walks have to come by here again.
  func flush(at now: Now) {
    guard let since = batch.since else { return }
    let whole = batch
    batch = Batch()
    do throws(StoreError) {
      _ = try cache.store(
        whole.answers,
        at: since.moment,
        noticingNew: whole.noticesNew,
        marking: Array(whole.marks.values),
        beside: whole.beside
      )
      synchronizer.kept(whole.kinds)
      if !whole.answers.isEmpty { unsettled.rowsWereStored() }
      storing(failedWith: nil)
      if !whole.answers.isEmpty || whole.beside != Beside() {
        events.append(.cacheChanged(whole.kinds))
      }
    } catch {
      memory = PageMemory()
      storing(failedWith: error)
      let kept = SyncKeeper.Kept(in: cache)
      let reason = "not kept in the cache. \(error.words)"
      for kind in whole.kinds {
        synchronizer.takeBack(kind, to: kept.marks[kind], kept.tours[kind], reason, at: now)
      }
    }
  }

  private func storing(failedWith error: StoreError?) {
    guard storeTrouble != error else { return }
    storeTrouble = error
    events.append(.cacheTroubled(error.map { "Nothing new is kept. \($0.wordsWithAdvice)" }))
  }

  func supplyUnsettled(at now: Now) {
    guard synchronizer.wantedRereads > 0 else { return }
    if unsettled.isStale {
      unsettled.renew(from: (try? cache.candidates(at: now.moment)) ?? [])
    }
    let due = unsettled.due(at: now.moment, most: synchronizer.wantedRereads)
    synchronizer.supply(unsettled: due)
  }

  /// Recipients of one user, when everybody's are being read.
  private func noteVisit(_ errand: Errand, _ report: PageReport, at now: Now) {
    guard case .recipients = errand, synchronizer.tours[.recipient] != nil else { return }
    synchronizer.noteVisit(.recipient, report, at: now, budget: keeper.budget.level)
    batch.mark(.recipient, synchronizer.cursor(of: .recipient), isHead: false, at: now)
  }

  /// A tour that reached everybody has a new mark, though no rows came with it.
  func supplyUsers(at now: Now) {
    for (kind, after) in synchronizer.wantedUsers {
      let users = (try? cache.identifiers(of: .user, after: after, limit: 100)) ?? []
      synchronizer.supply(users: users, for: kind, at: now, budget: keeper.budget.level)
      if users.isEmpty {
        batch.mark(kind, synchronizer.cursor(of: kind), isHead: true, at: now)
        batch.hurry()
      }
    }
  }
}
