/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Usual headings. Case, accents, spaces and punctuation need no entry of their own; a word stands under the first field
 * that has it, so that what is said of a whole name and of a part of it is a whole name until the cells tell. */
#include "roster/headings.h"

const HfHeadingWords hf_heading_words[] = {
  { "en", HF_FIELD_NAME,
    "name|names|full name|complete name|display name|first and last name|person|employee|employee name|colleague|agent|"
    "agent name|member|member name|team member|recipient|recipient name|contact|contact name|staff|staff name|staff member|"
    "attendee|participant|associate|worker|user|user name" },
  { "en", HF_FIELD_FIRST_NAME,
    "first|first name|first names|given name|given names|forename|forenames|christian name|preferred name|known as|"
    "preferred first name|fname" },
  { "en", HF_FIELD_LAST_NAME, "last|last name|last names|surname|surnames|family name|family|lname" },
  { "en", HF_FIELD_EMAIL,
    "email|emails|mail|email address|mail address|email id|work email|company email|business email|work email address|"
    "primary email|email 1|user principal name" },
  { "en", HF_FIELD_TEAM,
    "team|team name|group|department|department name|dept|division|unit|business unit|squad|desk|queue|crew|section|"
    "shift" },
  { "en", HF_FIELD_ROLE, "role|job|job title|job role|position|function|occupation|designation|job description" },
  { "en", HF_FIELD_LANGUAGE, "language|languages|lang|locale|preferred language|card language" },
  { "en", HF_FIELD_NOTE,
    "note|notes|message|messages|comment|comments|remark|remarks|personal note|personal message|thank you|thanks|"
    "thank you note|thank you message|card text|reason|dedication" },

  { "de", HF_FIELD_NAME,
    "name|namen|vollständiger name|vollstaendiger name|ganzer name|vor- und nachname|vor- und zuname|anzeigename|mitarbeiter|"
    "mitarbeiterin|mitarbeitende|mitarbeitender|mitarbeiter/in|mitarbeiter:in|mitarbeitername|kollege|kollegin|empfänger|"
    "empfaenger|empfängerin|teilnehmer|teilnehmerin|teammitglied|mitglied" },
  { "de", HF_FIELD_FIRST_NAME, "vorname|vornamen|rufname" },
  { "de", HF_FIELD_LAST_NAME, "nachname|nachnamen|familienname|zuname" },
  { "de", HF_FIELD_EMAIL,
    "e-mail|e-mail-adresse|email adresse|mailadresse|mail|e-post|elektronische post|dienstliche e-mail" },
  { "de", HF_FIELD_TEAM, "team|teamname|gruppe|abteilung|abt|bereich|arbeitsgruppe|schicht" },
  { "de", HF_FIELD_ROLE,
    "rolle|funktion|position|beruf|stelle|aufgabe|tätigkeit|taetigkeit|berufsbezeichnung|stellenbezeichnung" },
  { "de", HF_FIELD_LANGUAGE, "sprache|sprachen|kartensprache" },
  { "de", HF_FIELD_NOTE,
    "notiz|notizen|nachricht|kommentar|bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|persönliche nachricht|"
    "persönliche worte|widmung|dank|danke|dankesworte" },

  { "fr", HF_FIELD_NAME,
    "nom|noms|nom complet|nom et prénom|prénom et nom|nom prénom|prénom nom|nom affiché|employé|employée|collaborateur|"
    "collaboratrice|salarié|salariée|collègue|destinataire|agent|membre|participant|participante|personne" },
  { "fr", HF_FIELD_FIRST_NAME, "prénom|prénoms|prénom usuel" },
  { "fr", HF_FIELD_LAST_NAME, "nom de famille|nom usuel|nom d'usage|nom patronymique|patronyme" },
  { "fr", HF_FIELD_EMAIL,
    "courriel|e-mail|mail|mél|adresse e-mail|adresse mail|adresse courriel|adresse de courriel|adresse électronique|"
    "courrier électronique|adresse de messagerie" },
  { "fr", HF_FIELD_TEAM, "équipe|nom de l'équipe|groupe|service|département|direction|pôle|unité" },
  { "fr", HF_FIELD_ROLE, "rôle|poste|fonction|emploi|métier|intitulé du poste|titre du poste" },
  { "fr", HF_FIELD_LANGUAGE, "langue|langues" },
  { "fr", HF_FIELD_NOTE,
    "note|notes|message|commentaire|commentaires|remarque|remarques|mot|mot personnel|message personnel|remerciement|"
    "remerciements|dédicace|observation|observations" },

  { "es", HF_FIELD_NAME,
    "nombre|nombres|nombre completo|nombre y apellido|nombre y apellidos|apellidos y nombre|empleado|empleada|colaborador|"
    "colaboradora|compañero|compañera|destinatario|destinataria|agente|miembro|participante|persona" },
  { "es", HF_FIELD_FIRST_NAME, "nombre de pila|primer nombre" },
  { "es", HF_FIELD_LAST_NAME, "apellido|apellidos|primer apellido|apellido paterno" },
  { "es", HF_FIELD_EMAIL,
    "correo|correo electrónico|correo-e|e-mail|mail|dirección de correo|dirección de correo electrónico|"
    "dirección de email" },
  { "es", HF_FIELD_TEAM, "equipo|nombre del equipo|grupo|departamento|área|sección|unidad|turno" },
  { "es", HF_FIELD_ROLE, "rol|cargo|puesto|función|posición|ocupación|profesión|puesto de trabajo" },
  { "es", HF_FIELD_LANGUAGE, "idioma|idiomas|lengua" },
  { "es", HF_FIELD_NOTE,
    "nota|notas|mensaje|comentario|comentarios|observación|observaciones|mensaje personal|nota personal|"
    "agradecimiento|dedicatoria" },

  { "pt", HF_FIELD_NAME,
    "nome|nomes|nome completo|nome e sobrenome|nome e apelido|funcionário|funcionária|colaborador|colaboradora|colega|"
    "destinatário|destinatária|agente|membro|participante|pessoa" },
  { "pt", HF_FIELD_FIRST_NAME, "primeiro nome|nome próprio|prenome" },
  { "pt", HF_FIELD_LAST_NAME, "sobrenome|apelido|último nome|nome de família" },
  { "pt", HF_FIELD_EMAIL,
    "e-mail|mail|correio eletrónico|correio eletrônico|endereço de e-mail|endereço de correio eletrónico|"
    "endereço eletrônico" },
  { "pt", HF_FIELD_TEAM, "equipe|equipa|time|nome da equipe|nome da equipa|grupo|departamento|setor|área|turno" },
  { "pt", HF_FIELD_ROLE, "cargo|função|papel|posição|profissão|posto" },
  { "pt", HF_FIELD_LANGUAGE, "idioma|língua" },
  { "pt", HF_FIELD_NOTE,
    "nota|notas|mensagem|recado|comentário|comentários|observação|observações|mensagem pessoal|agradecimento|"
    "dedicatória" },

  { "it", HF_FIELD_NAME,
    "nome|nomi|nome completo|nome e cognome|cognome e nome|nominativo|dipendente|collaboratore|collaboratrice|collega|"
    "destinatario|destinataria|operatore|operatrice|membro|partecipante|persona" },
  { "it", HF_FIELD_FIRST_NAME, "nome di battesimo|nome proprio|primo nome" },
  { "it", HF_FIELD_LAST_NAME, "cognome|cognomi" },
  { "it", HF_FIELD_EMAIL,
    "e-mail|mail|posta elettronica|indirizzo e-mail|indirizzo mail|indirizzo di posta elettronica|indirizzo email" },
  { "it", HF_FIELD_TEAM, "squadra|team|gruppo|reparto|ufficio|dipartimento|divisione|settore|turno" },
  { "it", HF_FIELD_ROLE, "ruolo|mansione|funzione|posizione|incarico|qualifica|professione" },
  { "it", HF_FIELD_LANGUAGE, "lingua|lingue" },
  { "it", HF_FIELD_NOTE,
    "nota|note|messaggio|commento|commenti|osservazione|osservazioni|messaggio personale|ringraziamento|"
    "ringraziamenti|dedica" },

  { "nl", HF_FIELD_NAME,
    "naam|namen|volledige naam|voor- en achternaam|weergavenaam|medewerker|medewerkster|werknemer|collega|ontvanger|"
    "deelnemer|teamlid|lid|persoon" },
  { "nl", HF_FIELD_FIRST_NAME, "voornaam|voornamen|roepnaam" },
  { "nl", HF_FIELD_LAST_NAME, "achternaam|familienaam" },
  { "nl", HF_FIELD_EMAIL, "e-mail|mail|e-mailadres|mailadres|elektronische post" },
  { "nl", HF_FIELD_TEAM, "team|teamnaam|groep|afdeling|ploeg|eenheid|dienst" },
  { "nl", HF_FIELD_ROLE, "rol|functie|positie|beroep|taak|functietitel" },
  { "nl", HF_FIELD_LANGUAGE, "taal|talen" },
  { "nl", HF_FIELD_NOTE,
    "notitie|notities|bericht|opmerking|opmerkingen|toelichting|commentaar|persoonlijk bericht|bedankje|dankwoord|"
    "dankwoordje" },

  { "pl", HF_FIELD_NAME,
    "imię i nazwisko|nazwisko i imię|pełne imię i nazwisko|imiona i nazwiska|pracownik|pracownica|osoba|odbiorca|"
    "adresat|uczestnik|członek zespołu|współpracownik|agent" },
  { "pl", HF_FIELD_FIRST_NAME, "imię|imiona|pierwsze imię" },
  { "pl", HF_FIELD_LAST_NAME, "nazwisko|nazwiska" },
  { "pl", HF_FIELD_EMAIL,
    "e-mail|mail|adres e-mail|adres mailowy|adres email|poczta|poczta elektroniczna|adres poczty elektronicznej" },
  { "pl", HF_FIELD_TEAM, "zespół|nazwa zespołu|grupa|dział|drużyna|wydział|zmiana" },
  { "pl", HF_FIELD_ROLE, "rola|stanowisko|funkcja|zawód|pozycja" },
  { "pl", HF_FIELD_LANGUAGE, "język|języki" },
  { "pl", HF_FIELD_NOTE,
    "notatka|notatki|uwaga|uwagi|wiadomość|komentarz|komentarze|notka|dedykacja|podziękowanie|podziękowania" },

  { "ru", HF_FIELD_NAME,
    "имя|имя и фамилия|фамилия и имя|фамилия имя|фамилия имя отчество|фио|ф.и.о.|полное имя|сотрудник|сотрудница|"
    "работник|коллега|получатель|участник|оператор|человек" },
  { "ru", HF_FIELD_FIRST_NAME, "личное имя" },
  { "ru", HF_FIELD_LAST_NAME, "фамилия" },
  { "ru", HF_FIELD_EMAIL,
    "электронная почта|эл. почта|почта|адрес электронной почты|e-mail|мейл|имейл|емейл|электронный адрес|эл. адрес|"
    "адрес почты" },
  { "ru", HF_FIELD_TEAM, "команда|группа|отдел|подразделение|бригада|департамент|смена" },
  { "ru", HF_FIELD_ROLE, "роль|должность|позиция|функция|профессия" },
  { "ru", HF_FIELD_LANGUAGE, "язык|языки" },
  { "ru", HF_FIELD_NOTE,
    "заметка|заметки|примечание|примечания|сообщение|комментарий|комментарии|записка|пожелание|благодарность|"
    "личное сообщение" },

  { "ar", HF_FIELD_NAME,
    "الاسم|اسم|الاسم الكامل|الاسم بالكامل|الاسم الثلاثي|الاسم الرباعي|الموظف|الموظفة|اسم الموظف|اسم الموظفة|الزميل|"
    "المستلم|اسم المستلم|العضو|المشارك|الشخص" },
  { "ar", HF_FIELD_FIRST_NAME, "الاسم الأول|الاسم الشخصي|اسم الأول" },
  { "ar", HF_FIELD_LAST_NAME, "اسم العائلة|العائلة|اللقب|لقب|الاسم الأخير|الكنية|النسب|الاسم العائلي|الشهرة" },
  { "ar", HF_FIELD_EMAIL,
    "البريد الإلكتروني|بريد إلكتروني|البريد|عنوان البريد الإلكتروني|عنوان البريد|الإيميل|إيميل|البريد الالكترونى|"
    "العنوان الإلكتروني" },
  { "ar", HF_FIELD_TEAM, "الفريق|فريق|اسم الفريق|القسم|قسم|المجموعة|الإدارة|الوحدة" },
  { "ar", HF_FIELD_ROLE, "الدور|دور|المنصب|منصب|الوظيفة|وظيفة|المسمى الوظيفي|المهنة" },
  { "ar", HF_FIELD_LANGUAGE, "اللغة|لغة|لغة البطاقة" },
  { "ar", HF_FIELD_NOTE, "ملاحظة|ملاحظات|الملاحظات|رسالة|الرسالة|تعليق|تعليقات|التعليق|كلمة شكر|شكر|إهداء" },

  { "hi", HF_FIELD_NAME, "नाम|पूरा नाम|कर्मचारी|कर्मचारी का नाम|सहकर्मी|सदस्य|प्राप्तकर्ता|व्यक्ति|नाम और उपनाम" },
  { "hi", HF_FIELD_FIRST_NAME, "पहला नाम|प्रथम नाम" },
  { "hi", HF_FIELD_LAST_NAME, "उपनाम|अंतिम नाम|अन्तिम नाम|कुलनाम|सरनेम|पारिवारिक नाम" },
  { "hi", HF_FIELD_EMAIL, "ईमेल|ई-मेल|इमेल|मेल|ईमेल पता|ईमेल आईडी|ईमेल एड्रेस" },
  { "hi", HF_FIELD_TEAM, "टीम|दल|टीम का नाम|समूह|विभाग|अनुभाग" },
  { "hi", HF_FIELD_ROLE, "भूमिका|पद|पदनाम|काम|कार्य" },
  { "hi", HF_FIELD_LANGUAGE, "भाषा" },
  { "hi", HF_FIELD_NOTE, "टिप्पणी|टिप्पणियाँ|नोट|संदेश|सन्देश|धन्यवाद|धन्यवाद संदेश" },

  { "fil", HF_FIELD_NAME,
    "pangalan|buong pangalan|mga pangalan|empleyado|kawani|kasamahan|katrabaho|miyembro|kasapi|tatanggap|tao" },
  { "fil", HF_FIELD_FIRST_NAME, "unang pangalan|palayaw" },
  { "fil", HF_FIELD_LAST_NAME, "apelyido|huling pangalan" },
  { "fil", HF_FIELD_EMAIL, "email|koreo|sulatroniko|email address|koreo elektroniko|email na address" },
  { "fil", HF_FIELD_TEAM, "koponan|pangkat|grupo|departamento|kagawaran|seksyon" },
  { "fil", HF_FIELD_ROLE, "tungkulin|posisyon|trabaho|katungkulan|papel" },
  { "fil", HF_FIELD_LANGUAGE, "wika|lengguwahe" },
  { "fil", HF_FIELD_NOTE, "tala|mensahe|komento|puna|paalala|pasasalamat|pabatid" },

  { "ja", HF_FIELD_NAME,
    "名前|お名前|氏名|姓名|フルネーム|社員名|社員|従業員|従業員名|担当者|担当者名|メンバー|メンバー名|宛名|受取人" },
  { "ja", HF_FIELD_FIRST_NAME, "名|ファーストネーム|下の名前" },
  { "ja", HF_FIELD_LAST_NAME, "姓|苗字|氏|ラストネーム" },
  { "ja", HF_FIELD_EMAIL,
    "メール|メールアドレス|eメール|eメールアドレス|電子メール|電子メールアドレス|メアド|アドレス" },
  { "ja", HF_FIELD_TEAM, "チーム|チーム名|部署|部署名|部門|所属|所属部署|グループ|課|班" },
  { "ja", HF_FIELD_ROLE, "役割|役職|役職名|職種|職位|職務|担当|肩書|肩書き" },
  { "ja", HF_FIELD_LANGUAGE, "言語|使用言語" },
  { "ja", HF_FIELD_NOTE, "メモ|ノート|備考|コメント|メッセージ|一言|ひとこと|感謝の言葉|お礼" },

  { "zh-Hans", HF_FIELD_NAME, "姓名|名字|全名|员工|员工姓名|成员|成员姓名|同事|人员|收件人|收卡人" },
  { "zh-Hans", HF_FIELD_FIRST_NAME, "名" },
  { "zh-Hans", HF_FIELD_LAST_NAME, "姓|姓氏" },
  { "zh-Hans", HF_FIELD_EMAIL,
    "邮箱|电子邮箱|电子邮件|邮件|电邮|邮箱地址|邮件地址|电邮地址|电子邮件地址|电子邮箱地址|工作邮箱" },
  { "zh-Hans", HF_FIELD_TEAM, "团队|团队名称|小组|组|组别|部门|班组|队伍" },
  { "zh-Hans", HF_FIELD_ROLE, "角色|职位|职务|职称|岗位|头衔" },
  { "zh-Hans", HF_FIELD_LANGUAGE, "语言|语种" },
  { "zh-Hans", HF_FIELD_NOTE, "备注|留言|寄语|附言|附注|评语|说明|感谢语|信息|消息" },

  { "zh-Hant", HF_FIELD_NAME, "姓名|名字|全名|員工|員工姓名|成員|成員姓名|同事|人員|收件人|收卡人" },
  { "zh-Hant", HF_FIELD_FIRST_NAME, "名" },
  { "zh-Hant", HF_FIELD_LAST_NAME, "姓|姓氏" },
  { "zh-Hant", HF_FIELD_EMAIL,
    "電子郵件|電子郵箱|電子信箱|郵箱|信箱|郵件|電郵|電郵地址|電子郵件地址|電子信箱地址|郵件地址|電子郵件信箱" },
  { "zh-Hant", HF_FIELD_TEAM, "團隊|團隊名稱|小組|組|組別|部門|班組|隊伍" },
  { "zh-Hant", HF_FIELD_ROLE, "角色|職位|職務|職稱|崗位|頭銜" },
  { "zh-Hant", HF_FIELD_LANGUAGE, "語言|語種" },
  { "zh-Hant", HF_FIELD_NOTE, "備註|備注|留言|寄語|附言|附註|評語|說明|感謝語|訊息" },

  { "ko", HF_FIELD_NAME,
    "이름|성명|성함|전체 이름|직원|직원명|직원 이름|사원|사원명|담당자|담당자명|팀원|팀원 이름|동료|받는 사람|수신인" },
  { "ko", HF_FIELD_FIRST_NAME, "명|퍼스트 네임" },
  { "ko", HF_FIELD_LAST_NAME, "성|성씨|라스트 네임" },
  { "ko", HF_FIELD_EMAIL, "이메일|e메일|메일|이메일 주소|메일 주소|전자우편|전자메일|전자우편 주소" },
  { "ko", HF_FIELD_TEAM, "팀|팀명|팀 이름|부서|부서명|그룹|조|소속" },
  { "ko", HF_FIELD_ROLE, "역할|직책|직위|직함|직무|직급|담당 업무" },
  { "ko", HF_FIELD_LANGUAGE, "언어" },
  { "ko", HF_FIELD_NOTE, "메모|비고|메시지|메세지|참고|노트|코멘트|한마디|감사 인사|감사의 말" },
};

const guint hf_n_heading_words = G_N_ELEMENTS (hf_heading_words);
