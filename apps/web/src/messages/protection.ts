/** Texts around the identity guard: the way out for what concerns one person, reports of disclosures, help and counts. */
export const protectionMessages = {
  'person.button': 'Det här rör en person',
  'person.title': 'Rör det en person?',
  'person.lead':
    'Lägesbilden handlar om grupper, platser och mönster. Det som gäller en bestämd person hör hemma någon annanstans. Härifrån skickas inget vidare: du tar kontakten själv, den vanliga vägen.',
  'person.cleared': 'Texten du hade skrivit under ”{field}” som inte var delad är borttagen.',
  'person.nothingKept':
    'Inget av det du skrev följer med eller sparas, och ingen ser att du har öppnat den här rutan.',
  'person.danger.when': 'Fara för liv eller hälsa, eller ett brott som pågår',
  'person.danger.what': 'Ring 112.',
  'person.crime.when': 'Ett brott som har hänt, eller ett tips till polisen',
  'person.crime.what': 'Ring 114 14.',
  'person.child.when': 'Oro för ett barn eller en ung person',
  'person.child.what':
    'Gör en orosanmälan till socialtjänsten i den kommun där barnet bor, utanför kontorstid till socialjouren. Den som arbetar med barn och unga är i regel skyldig att anmäla enligt socialtjänstlagen, och det räcker att misstänka.',
  'person.consent.when': 'Skola, socialtjänst, polis och fritid behöver samarbeta kring en ung person',
  'person.consent.what':
    'Ta upp det i SSPF eller SIG (social insatsgrupp). Det kräver samtycke från den det gäller eller vårdnadshavarna.',
  'person.plan.when': 'Någon behöver insatser från både socialtjänst och hälso- och sjukvård',
  'person.plan.what': 'Föreslå en samordnad individuell plan (SIP), med samtycke från den det gäller.',
  'person.unsure': 'Osäker på vägen? Fråga din chef eller er jurist innan du lämnar en uppgift vidare.',
  'person.back': 'Tillbaka till lägesbilden',
  'person.alreadyShared': 'Det står redan i lägesbilden',
  'person.key': 'F2: det här rör en person.',

  'report.open': 'Rapportera röjande',
  'report.openHere': 'Texten pekar ut någon: rapportera röjande',
  'report.openNamed': 'Rapportera röjande i {name}',
  'report.title': 'Rapportera röjande',
  'report.lead': 'Pekar en delad text ut en person? Dölj den, så ser ingen den mer förrän den är granskad.',
  'report.which': 'Vilken text gäller det?',
  'report.which.placeholder': 'Välj texten',
  'report.which.missing': 'Välj vilken text det gäller.',
  'report.begins': 'Den börjar så här:',
  'report.happens.hide': 'Texten döljs genast för alla, också för dig. Ingen kan skriva där så länge.',
  'report.happens.decide':
    'Samordnaren läser den dolda texten, och tar bort den för gott eller lägger tillbaka den.',
  'report.happens.note':
    'Rapporten säger var det stod, när det rapporterades och av vilken aktör. Aldrig vad som stod.',
  'report.confirm': 'Dölj texten för alla',
  'report.none': 'Det finns ingen text i lägesbilden att dölja.',
  'report.done': 'Texten är dold för alla. Samordnaren avgör vad som händer med den.',

  'hidden.title': 'Dolt – rapporterat röjande',
  'hidden.text': 'Rapporterat {date}. Ingen kan läsa eller skriva här förrän samordnaren har avgjort det.',
  'hidden.decide': 'Avgör röjandet',

  'disclosures.title': 'Rapporterade röjanden',
  'disclosures.lead':
    'Texter som någon har dolt för att de kan peka ut en person. Läs, och ta bort dem för gott eller lägg tillbaka dem.',
  'disclosures.notAllowed.title': 'Bara samordnare ser den här sidan',
  'disclosures.notAllowed.text': 'Du kan rapportera ett röjande från lägesbilden, i menyn ”Fler val”.',
  'disclosures.empty.title': 'Inga röjanden är rapporterade',
  'disclosures.empty.text':
    'Alla som deltar i en lägesbild kan rapportera en text som pekar ut någon. Då döljs den genast för alla och väntar här på ditt besked.',
  'disclosures.waiting': 'Väntar på ditt besked',
  'disclosures.settled': 'Avgjorda',
  'disclosures.state.hidden': 'Dolt för alla',
  'disclosures.state.purged': 'Borttaget för gott',
  'disclosures.state.restored': 'Tillbakalagt',
  'disclosures.reported': 'Rapporterat {time} av {actor}',
  'disclosures.decided': 'Avgjort {time}',
  'disclosures.which': '{field} i {picture}, rapporterat {time}',
  'disclosures.button': '{button}: {which}',
  'disclosures.read': 'Läs den dolda texten',
  'disclosures.close': 'Stäng texten',
  'disclosures.sealed': 'Så här står det. Kopiera det inte vidare.',
  'disclosures.working': 'Arbetar. Att rensa historiken kan ta någon minut.',
  'disclosures.purge': 'Ta bort för gott',
  'disclosures.purge.title': 'Ta bort texten för gott?',
  'disclosures.purge.text':
    'Texten och allt som har skrivits och raderats i lägesbilden rensas ur databasen, också ur historiken. Det andra som står i lägesbilden finns kvar. Det går inte att ångra.',
  'disclosures.purge.newTitle':
    'Lägesbilden heter sedan efter sitt slag och område. Den sammankallande aktören kan ge den en ny rubrik.',
  'disclosures.purge.backups':
    'Säkerhetskopior som togs medan texten fanns kan ännu innehålla den, tills de har gallrats. Be den som driver tjänsten gallra dem, och rensa igen om en gammal kopia läses tillbaka.',
  'disclosures.purge.done': 'Texten är borttagen för gott.',
  'disclosures.restore': 'Lägg tillbaka',
  'disclosures.restore.title': 'Lägg tillbaka texten?',
  'disclosures.restore.text':
    'Gör det bara när texten inte pekar ut någon. Den syns igen för alla som deltar i lägesbilden, på samma ställe som förut.',
  'disclosures.restore.done': 'Texten är tillbakalagd.',
  'disclosures.note': 'Incidentnotering',
  'disclosures.notice.one': 'Ett rapporterat röjande väntar på ditt besked',
  'disclosures.notice.other': '{count} rapporterade röjanden väntar på ditt besked',
  'disclosures.notice.text': 'Texten är dold för alla tills du har avgjort vad som händer med den.',
  'disclosures.notice.action': 'Öppna röjanden',

  'note.title': 'Incidentnotering',
  'note.lead':
    'För dataskyddsombudet, som avgör om händelsen ska anmälas till Integritetsskyddsmyndigheten (artikel 33 i dataskyddsförordningen). Noteringen säger inte vad som stod.',
  'note.number': 'Rapport',
  'note.picture': 'Lägesbild',
  'note.field': 'Fält',
  'note.reported': 'Rapporterat',
  'note.reportedBy': 'Rapporterat av',
  'note.state': 'Läge',
  'note.decided': 'Avgjort',
  'note.undecided': 'Inte avgjort',
  'note.printed': 'Noteringen hämtad',
  'note.history.hidden':
    'Texten är dold för alla i lägesbilden. Den finns förseglad i databasen tills röjandet är avgjort; bara samordnaren kan läsa den.',
  'note.history.purged':
    'Texten är rensad ur databasen, också ur lägesbildens historik. Säkerhetskopior från tiden dessförinnan kan ännu innehålla den tills de har gallrats.',
  'note.history.restored': 'Samordnaren bedömde att texten inte pekar ut någon, och lade tillbaka den.',
  'note.history': 'Det här har hänt med texten',
  'note.print': 'Skriv ut',
  'note.copy': 'Kopiera noteringen',
  'note.copied': 'Noteringen är kopierad',
  'note.back': 'Till rapporterade röjanden',

  'refusals.title': 'Stoppat av granskningen',
  'refusals.lead':
    'Hur ofta granskningen har stoppat text innan den delades. Du ser bara antal. Vad som stod sparas inte.',
  'refusals.empty.title': 'Inget har stoppats än',
  'refusals.empty.text':
    'Här räknas text som servern har stoppat, per månad och regel, också titlar och ord till ordregistret. Text som redan stoppas i skribentens webbläsare når aldrig servern och räknas inte.',
  'refusals.caption': 'Stoppad text per regel och månad',
  'refusals.rule': 'Regel',
  'refusals.total': 'Totalt',
  'refusals.note':
    'Titlar och ord till ordregistret räknas med. Månader räknas efter UTC. Text som redan stoppas i skribentens webbläsare når aldrig servern och räknas inte här.',
  'refusals.help': 'Vad reglerna betyder',

  'guardHelp.title': 'Så granskas texten',
  'guardHelp.lead':
    'All fritext läses av ett program innan den delas. Det stoppar text som kan peka ut en person, och säger varför.',
  'guardHelp.account': 'Så granskas texten',
  'guardHelp.where.title': 'När och var',
  'guardHelp.where.browser':
    'Granskningen sker i din webbläsare medan du skriver, innan något lämnar den, och en gång till på servern. Text som stoppas sparas inte.',
  'guardHelp.where.words':
    'Ett okänt namn med stor bokstav stoppas tills någon säger vad det är: en plats, en verksamhet eller något annat som inte är en person.',
  'guardHelp.limit.title': 'Vad den inte kan',
  'guardHelp.limit.text':
    'Lägesbilden är utformad för att inte innehålla uppgifter om enskilda. Granskningen minskar risken men kan inte lova att inget slinker igenom: den förstår inte antydningar, och vet inte vad alla i en liten ort redan vet. Läs därför alltid själv.',
  'guardHelp.limit.report':
    'Pekar en delad text ändå ut någon? Välj ”Rapportera röjande” i lägesbildens meny ”Fler val”. Då döljs den genast för alla.',
  'guardHelp.limit.person':
    'Behöver du prata om en bestämd person? Tryck på ”Det här rör en person” i lägesbilden, eller F2. Då ser du vilka vägar som finns.',
  'guardHelp.rules.title': 'Reglerna',
  'guardHelp.rules.lead': 'Alla personer och nummer i exemplen är påhittade.',
  'guardHelp.contents': 'Regler på sidan',
  'guardHelp.kind.identifier': 'Uppgifter som direkt pekar ut någon',
  'guardHelp.kind.name': 'Namn',
  'guardHelp.kind.combination': 'Flera uppgifter som tillsammans pekar ut någon',
  'guardHelp.kind.number': 'Små antal',
  'guardHelp.kind.input': 'Annat',
  'guardHelp.why': 'Varför',
  'guardHelp.instead': 'Skriv så här i stället',
  'guardHelp.stops': 'Stoppas eller ger råd',
  'guardHelp.passes': 'Går bra att skriva',

  'account.coordination': 'Samordning',
} as const;
