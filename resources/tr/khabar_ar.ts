<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Aim</name>
    <message>
        <source>%2 takes the selected words for: %1</source>
        <translation>المفتاح %2 يأخذ الكلمات المحددة لهذا الحقل: %1</translation>
    </message>
    <message>
        <source>Words are taken for the field that you choose: press ❞ beside it.</source>
        <translation>تُؤخذ الكلمات للحقل الذي تختاره: اضغط ❞ بجانبه.</translation>
    </message>
</context>
<context>
    <name>AllKeys</name>
    <message>
        <source>All keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عال</translation>
    </message>
</context>
<context>
    <name>BehindModel</name>
    <message>
        <source>Position</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Who says so, and who published it</source>
        <translation>القائل ← الناشر</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>صفة الأشخاص</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>العبارة</translation>
    </message>
    <message>
        <source>In this number</source>
        <translation>في هذا العدد</translation>
    </message>
</context>
<context>
    <name>BehindTable</name>
    <message>
        <source>Claims behind the number</source>
        <translation>الإفادات وراء العدد</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>Every number goes back, through who said it, to the exact words</source>
        <translation>كل رقم يعود، عبر من قاله، إلى كلماته بعينها</translation>
    </message>
    <message>
        <source>from the example</source>
        <translation>من المثال</translation>
    </message>
    <message>
        <source>told by %1, %2</source>
        <translation>في خبر %1، %2</translation>
    </message>
    <message>
        <source>according to</source>
        <translation>بحسب</translation>
    </message>
</context>
<context>
    <name>ChartsScreen</name>
    <message>
        <source>Left out of the figure</source>
        <translation>ما لم يدخل الشكل</translation>
    </message>
    <message>
        <source>Claims behind {number}, {whose}</source>
        <translation>الإفادات وراء «{number}»، {whose}</translation>
    </message>
    <message>
        <source>{counts} in it</source>
        <translation>منها في العدد: {counts}</translation>
    </message>
    <message>
        <source>Figure and data…</source>
        <translation>تصدير الشكل وبياناته…</translation>
    </message>
    <message>
        <source>To the claims</source>
        <translation>إلى الإفادات</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Language of the figure</source>
        <translation>لغة الشكل</translation>
    </message>
    <message>
        <source>Filter the figures</source>
        <translation>تصفية الأشكال</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأشكال</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>saved questions; they follow every change</source>
        <translation>أسئلة محفوظة تتبع كل تغيير</translation>
    </message>
    <message>
        <source>Bar or dot</source>
        <translation>عمود أو نقطة</translation>
    </message>
    <message>
        <source>Claims, then words</source>
        <translation>الإفادات ثم الكلمات</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>To the figure</source>
        <translation>إلى الشكل</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>الإفادة</translation>
    </message>
    <message>
        <source>To the words</source>
        <translation>إلى الكلمات</translation>
    </message>
</context>
<context>
    <name>ClaimDetails</name>
    <message>
        <source>Details of the claim</source>
        <translation>تفاصيل الإفادة</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>الإفادة %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>“%1” becomes a day once the report has a date</source>
        <translation>تصير «%1» يوما متى عُرف تاريخ التقرير</translation>
    </message>
    <message>
        <source>not said, or in words such as “yesterday” that need the report’s date</source>
        <translation>لم يُذكر، أو ذُكر بكلمات مثل «أمس» تحتاج إلى تاريخ التقرير</translation>
    </message>
    <message>
        <source>not said in these words</source>
        <translation>لم يُذكر في هذه العبارة</translation>
    </message>
    <message>
        <source>Decided by %1, %2 at %3</source>
        <translation>قرار %1، %2 الساعة %3</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>مستنتَج</translation>
    </message>
    <message>
        <source>Worked out from the day on which the report was published</source>
        <translation>حُسب من يوم نشر التقرير</translation>
    </message>
    <message>
        <source>Set the report’s date</source>
        <translation>حدّد تاريخ التقرير</translation>
    </message>
    <message>
        <source>How sure the program is of its reading, from 0 to 1. Its rules are named under Source (Q).</source>
        <translation>مدى ثقة البرنامج بقراءته، من 0 إلى 1. تُسمى قواعد القراءة تحت «المصدر» (Q ض).</translation>
    </message>
</context>
<context>
    <name>ClaimEditor</name>
    <message>
        <source>Choose first what the words are for: press ❞ beside it.</source>
        <translation>اختر أولًا الحقل الذي له هذه الكلمات: اضغط ❞ بجانبه.</translation>
    </message>
    <message>
        <source>The lowest number of a count is higher than the highest.</source>
        <translation>الحد الأدنى للعدد أكبر من حده الأعلى.</translation>
    </message>
    <message>
        <source>A count needs its words and what happened to those counted.</source>
        <translation>حدّد للعدد عبارته في النص وما حدث لمن يشملهم.</translation>
    </message>
    <message>
        <source>People are counted: say who they are, even if that is unknown.</source>
        <translation>المعدودون أشخاص: حدّد فئتهم ولو كانت غير معروفة.</translation>
    </message>
    <message>
        <source>The words «%1» are outside the quotation: take a longer one, or others.</source>
        <translation>الكلمات «%1» خارج الاقتباس: وسّع الاقتباس أو اختر كلمات غيرها.</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>القراءة الآلية: %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>ClaimsFilter</name>
    <message>
        <source>Words of claims</source>
        <translation>كلمات الإفادات</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>تنازليا</translation>
    </message>
    <message>
        <source>In all reports</source>
        <translation>في كل التقارير</translation>
    </message>
    <message>
        <source>List only the reports that have such claims</source>
        <translation>لا تُعرض إلا التقارير التي فيها إفادات كهذه</translation>
    </message>
    <message>
        <source>No answer: what is asked above cannot be read.</source>
        <translation>لا جواب: السؤال المكتوب أعلاه غير مفهوم.</translation>
    </message>
    <message>
        <source>%1: any</source>
        <translation>%1: الكل</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الترتيب بحسب</translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message>
        <source>Claims</source>
        <translation>الإفادات</translation>
    </message>
</context>
<context>
    <name>ClaimsPane</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>No claim of this report is as asked for.</source>
        <translation>لا توجد في هذا التقرير إفادات تطابق التصفية.</translation>
    </message>
    <message>
        <source>Only Arabic is read for claims so far. Select words in this report to make one.</source>
        <translation>لا تُستخرج الإفادات حتى الآن إلا من النصوص العربية. حدّد كلمات من هذا التقرير لإنشاء إفادة.</translation>
    </message>
    <message>
        <source>Nothing in this report was read as a claim. Select words in it to make one.</source>
        <translation>لم تُستخرج من هذا التقرير أي إفادة. حدّد كلمات منه لإنشاء إفادة.</translation>
    </message>
    <message>
        <source>Filter and sort</source>
        <translation>تصفية وترتيب</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>No network</source>
        <translation>بلا شبكة</translation>
    </message>
    <message>
        <source>No reviewer yet</source>
        <translation>لم يُحدَّد المراجع</translation>
    </message>
    <message>
        <source>Reviewer: %1</source>
        <translation>المراجع: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>لا تغييرات للحفظ</translation>
    </message>
    <message>
        <source>All decisions saved %1</source>
        <translation>كل القرارات محفوظة %1</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Correct the claim</source>
        <translation>تصحيح الإفادة</translation>
    </message>
    <message>
        <source>Keep what you have entered of this claim?</source>
        <translation>أتحفظ ما أدخلته من هذه الإفادة؟</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>احفظه</translation>
    </message>
    <message>
        <source>Leave without keeping it</source>
        <translation>اخرج دون حفظ</translation>
    </message>
    <message>
        <source>Select the words of the claim in the text first.</source>
        <translation>حدّد أولا كلمات الإفادة في النص.</translation>
    </message>
    <message>
        <source>Event, place, date and who says so are filled in as beside it: check them.</source>
        <translation>مُلئ الحدث والمكان والتاريخ والقائل كما في الإفادة المجاورة: تحقّق منها.</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>إفادة جديدة</translation>
    </message>
    <message>
        <source>What you were entering when the program ended is kept: go on with it by %1.</source>
        <translation>ما كنت تدخله حين توقف البرنامج محفوظ: تابعه بالمفتاح %1.</translation>
    </message>
    <message>
        <source>What you had entered before the program ended is here again.</source>
        <translation>عاد إلى الحقول ما كنت قد أدخلته قبل أن يتوقف البرنامج.</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>What happened: choose</source>
        <translation>اختر ما حدث</translation>
    </message>
    <message>
        <source>No people</source>
        <translation>ليسوا أشخاصا</translation>
    </message>
    <message>
        <source>No narrower group</source>
        <translation>دون تحديد فئة</translation>
    </message>
    <message>
        <source>Remove the count</source>
        <translation>إزالة العدد</translation>
    </message>
</context>
<context>
    <name>CountFields</name>
    <message>
        <source>Add a count</source>
        <translation>إضافة عدد</translation>
    </message>
    <message>
        <source>Part of no other count</source>
        <translation>ليس جزءا من عدد آخر</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>جزء من %1</translation>
    </message>
    <message>
        <source>Part of a count of another claim</source>
        <translation>جزء من عدد في إفادة أخرى</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>none</source>
        <translation>لا حدّ</translation>
    </message>
</context>
<context>
    <name>CountsTable</name>
    <message>
        <source>Words</source>
        <translation>العبارة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>الصفة</translation>
    </message>
</context>
<context>
    <name>DateFields</name>
    <message>
        <source>The last day is before the first.</source>
        <translation>آخر يوم أسبق من أول يوم.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>year-month-day</source>
        <translation>سنة-شهر-يوم</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>No undecided claim is left of those asked for.</source>
        <translation>لم تبق إفادة لم تُراجَع مما سألت عنه.</translation>
    </message>
    <message>
        <source>This is the last undecided claim of all reports.</source>
        <translation>هذه آخر إفادة لم تُراجَع في كل التقارير.</translation>
    </message>
    <message>
        <source>This is the last undecided claim of those asked for.</source>
        <translation>هذه آخر إفادة لم تُراجَع مما سألت عنه.</translation>
    </message>
    <message>
        <source>No undecided claim is left in any report.</source>
        <translation>لم تبق إفادة لم تُراجَع في أي تقرير.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>as the text says</source>
        <translation>كما في النص</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>أُدخل يدويا</translation>
    </message>
    <message>
        <source>different ones</source>
        <translation>متعددة</translation>
    </message>
    <message>
        <source>choose a report</source>
        <translation>اختر تقريرا</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Another date resolves «yesterday» and «Thursday» anew; decided claims stay.</source>
        <translation>تاريخ آخر يعيد حساب «أمس» و«الخميس»؛ أما الإفادات التي بُتّ فيها فتبقى.</translation>
    </message>
    <message>
        <source>{n} undecided</source>
        <translation>{n} بانتظار القرار</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الإفادات</translation>
    </message>
    <message>
        <source>{claims}, {undecided}</source>
        <translation>{claims}، {undecided}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Add reports</source>
        <translation>إضافة تقارير</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>الملف {name} موجود في مكانه. أتستبدله؟</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الإفادات</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>وقت الإضافة</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>تعذّر إحضاره</translation>
    </message>
</context>
<context>
    <name>DocumentsScreen</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>A report that you began to paste has not been added. Leave it?</source>
        <translation>لم يُضف بعد التقرير الذي بدأت لصقه. هل تتركه؟</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>A report that you began to paste cannot be kept. Leave it all the same?</source>
        <translation>تعذّر حفظ التقرير الذي بدأت لصقه. هل تتركه مع ذلك؟</translation>
    </message>
    <message>
        <source>A report that you began to paste is kept under Documents.</source>
        <translation>التقرير الذي بدأت لصقه محفوظ في «المستندات».</translation>
    </message>
    <message>
        <source>A report that you pasted cannot be kept. Close it all the same?</source>
        <translation>تعذّر حفظ تقرير لصقته. هل تغلق المشروع مع ذلك؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>none with these words</source>
        <translation>لا نتائج بهذه الكلمات</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Paste a report</source>
        <translation>لصق تقرير</translation>
    </message>
    <message>
        <source>plain text, in any encoding of Arabic</source>
        <translation>نصوص عادية بأي ترميز عربي</translation>
    </message>
    <message>
        <source>with all the folders in it</source>
        <translation>مع كل المجلدات التي فيه</translation>
    </message>
    <message>
        <source>with its title, source and date</source>
        <translation>مع عنوانه ومصدره وتاريخه</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Filter by title, source or file</source>
        <translation>تصفية بالعنوان أو المصدر أو الملف</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Go on with what you began to paste</source>
        <translation>تابع ما بدأت لصقه</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Bring in the first reports</source>
        <translation>أضف أول التقارير</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose a way:</source>
        <translation>أفلت ملفات أو مجلدات هنا، أو اختر طريقة:</translation>
    </message>
    <message>
        <source>The project keeps its own copy; your files stay as they are.</source>
        <translation>يحتفظ المشروع بنسخته الخاصة، وتبقى ملفاتك كما هي.</translation>
    </message>
    <message>
        <source>A text that is here already is not added twice.</source>
        <translation>النص الموجود في المشروع لا يُضاف مرة ثانية.</translation>
    </message>
    <message>
        <source>What cannot be read is listed, and why.</source>
        <translation>ما تتعذر قراءته يُدرج في قائمة مع السبب.</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>Figures leave out the counts of events that are none of the conflict&apos;s: choose one.</source>
        <translation>لا تدخل الأشكالَ أعدادُ حدث ليس من أحداث النزاع: اختر نوعا.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Write a report in Arabic…</source>
        <translation>كتابة تقرير بالعربية…</translation>
    </message>
    <message>
        <source>Write a report in English…</source>
        <translation>كتابة تقرير بالإنجليزية…</translation>
    </message>
    <message>
        <source>Name the reviewers in what is written</source>
        <translation>ذكر أسماء المراجعين في ما يُكتب</translation>
    </message>
    <message>
        <source>Export the claims as a table…</source>
        <translation>تصدير الإفادات في جدول…</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>أوقف الكتابة</translation>
    </message>
    <message>
        <source>Writing the figure…</source>
        <translation>جارٍ كتابة الشكل…</translation>
    </message>
    <message>
        <source>The figure and its data are in {place}: {names}</source>
        <translation>الشكل وبياناته في {place}: {names}</translation>
    </message>
    <message>
        <source>The folder has these files already: {names}. Replace them?</source>
        <translation>في المجلد هذه الملفات من قبل: {names}. أتستبدلها؟</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>كتابة تقرير</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>جارٍ كتابة التقرير…</translation>
    </message>
    <message>
        <source>Claims as a table</source>
        <translation>الإفادات في جدول</translation>
    </message>
    <message>
        <source>Writing the claims…</source>
        <translation>جارٍ كتابة الإفادات…</translation>
    </message>
    <message>
        <source>Given up; nothing was written.</source>
        <translation>أُوقفت الكتابة، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>حُفظ في {path}</translation>
    </message>
    <message>
        <source>{n}% done.</source>
        <translation>أُنجز {n}%.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Khabar has made a mistake</source>
        <translation>وقع خطأ في برنامج «خبر»</translation>
    </message>
    <message>
        <source>Your decisions are saved. This report helps to mend it; it goes nowhere by itself.</source>
        <translation>قراراتك محفوظة. يساعد هذا البيان على إصلاح الخطأ، ولا يُرسَل تلقائيا إلى أي جهة.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ البيان</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Figures</source>
        <translation>الأشكال</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Drawing…</source>
        <translation>يجري الرسم…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>كل النتائج</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>المراجَعة وغير المراجَعة</translation>
    </message>
    <message>
        <source>Accepted and corrected</source>
        <translation>المقبولة والمصحَّحة</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>غير المراجَعة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the report</source>
        <translation>البحث في التقرير</translation>
    </message>
    <message>
        <source>Find in the report, in any spelling</source>
        <translation>البحث في التقرير بأي إملاء</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>م&amp;شروع جديد…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>إ&amp;غلاق المشروع</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>Reviewer’s &amp;name…</source>
        <translation>ا&amp;سم المراجع…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>اختصارات المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Khabar</source>
        <translation>&amp;عن برنامج خبر</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of the claim</source>
        <translation>سجل الإفادة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>By the rule %1</source>
        <translation>بالقاعدة %1</translation>
    </message>
    <message>
        <source>Read by the machine</source>
        <translation>قراءة آلية</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>غيّرها %1</translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation>قبلها %1</translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <translation>رفضها %1</translation>
    </message>
    <message>
        <source>Left undecided by %1</source>
        <translation>أعادها %1 بلا قرار</translation>
    </message>
    <message>
        <source>Corrected by %1</source>
        <translation>صحّحها %1</translation>
    </message>
    <message>
        <source>Made by %1 of words of the report</source>
        <translation>أنشأها %1 من كلمات التقرير</translation>
    </message>
    <message>
        <source>Read anew after %1 set the report’s date</source>
        <translation>قُرئت من جديد بعد أن حدّد %1 تاريخ التقرير</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>تم التراجع عنه</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Progress of the import</source>
        <translation>سير الإضافة</translation>
    </message>
    <message>
        <source>What has been added can be worked on already.</source>
        <translation>ما أُضيف محفوظ ويمكن العمل عليه الآن.</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>جارٍ البحث عن الملفات…</translation>
    </message>
    <message>
        <source>Adding {n} files</source>
        <translation>تجري الإضافة، عدد الملفات {n}</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>يجري الآن: {name}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جار الإيقاف…</translation>
    </message>
    <message>
        <source>The report at hand is given up; what has been added stays.</source>
        <translation>يُترك التقرير الحالي، ويبقى ما أُضيف.</translation>
    </message>
    <message>
        <source>Stopped: {n} added</source>
        <translation>توقفت الإضافة: أُضيف {n}</translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation>أُضيف {n}</translation>
    </message>
    <message>
        <source>{n} with something uncertain</source>
        <translation>فيه ما ليس مؤكدا {n}</translation>
    </message>
    <message>
        <source>{n} without a date: days such as “yesterday” in them stay unknown until you choose the reports in the list and enter their date beside it.</source>
        <translation>بلا تاريخ: {n}. تبقى فيها أيام مثل «أمس» مجهولة إلى أن تختار التقارير في القائمة وتُدخل تاريخها بجانبها.</translation>
    </message>
    <message>
        <source>Not added yet</source>
        <translation>لم يُضَف بعد</translation>
    </message>
    <message>
        <source>The import has stopped</source>
        <translation>توقفت الإضافة</translation>
    </message>
    <message>
        <source>Left out of the folder, because they are not text files (.txt): {kinds}. A file that is a report all the same can be added by itself.</source>
        <translation>تُركت من المجلد لأنها ليست ملفات نصية (⁨.txt⁩): {kinds}. إن كان أحدها تقريرا مع ذلك فأضفه وحده.</translation>
    </message>
    <message>
        <source>{n} not added</source>
        <translation>لم يُضف {n}</translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation>{n} في الثانية</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>بقي نحو {n} د</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>a fault of the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Cancel the rest</source>
        <translation>إلغاء الباقي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>حفظ القائمة…</translation>
    </message>
    <message>
        <source>Remove what was added…</source>
        <translation>إزالة ما أُضيف…</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>إخفاء القائمة</translation>
    </message>
    <message>
        <source>A fault of the program ended the import. The reports added before it are kept.</source>
        <translation>أوقف خللٌ في البرنامج عملية الإضافة، وما أُضيف قبله من التقارير محفوظ.</translation>
    </message>
    <message>
        <source>A report that you pasted is in this list and nowhere else. Forget it?</source>
        <translation>تقرير لصقته موجود في هذه القائمة وحدها. هل تتخلى عنه؟</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>التخلي عنه</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>حُفظت القائمة.</translation>
    </message>
</context>
<context>
    <name>KeepOrDrop</name>
    <message>
        <source>Not kept yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Files that were not added</source>
        <translation>ملفات لم تُضف</translation>
    </message>
    <message>
        <source>Not added: {n}</source>
        <translation>لم يُضف: {n}</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>تعذّر {n}</translation>
    </message>
    <message>
        <source>{n} not tried</source>
        <translation>{n} لم يُجرَّب</translation>
    </message>
    <message>
        <source>{n} here already</source>
        <translation>موجود من قبل {n}</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>not tried: the import was stopped before it</source>
        <translation>لم يُجرَّب: أُوقفت الإضافة قبله</translation>
    </message>
    <message>
        <source>the same text is here already; not added</source>
        <translation>النص نفسه موجود في المشروع، فلم يُضف</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>هذا الملف</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Holder</source>
        <translation>قائل</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>No report has {words} in its title, its source or its file. Words of claims are looked for under Read, with the filter over the claims.</source>
        <translation>لا تقرير فيه {words}، لا في العنوان ولا في المصدر ولا في اسم الملف. أما كلمات الإفادات فتجدها في «القراءة» بأداة التصفية فوق الإفادات.</translation>
    </message>
    <message>
        <source>The date of the report before stays as it was. %1</source>
        <translation>بقي تاريخ التقرير السابق كما كان. %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Open what was pasted</source>
        <translation>فتح ما لُصق</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>This claim is shown although the filter leaves it out.</source>
        <translation>تُعرض هذه الإفادة مع أن المرشّح لا يشملها.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>إ&amp;فادة</translation>
    </message>
    <message>
        <source>F&amp;igure</source>
        <translation>&amp;شكل</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>مشاريع &amp;حديثة</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الألوا&amp;ن</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;حجم الخط</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>الأر&amp;قام</translation>
    </message>
</context>
<context>
    <name>NamedField</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>NamedFields</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>No report has such a claim.</source>
        <translation>ليس في أي تقرير إفادة كهذه.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 في %2</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>A project is one folder with its reports, claims and decisions.</source>
        <translation>المشروع مجلد واحد يضم تقاريره وإفاداته وقراراته.</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>إنشاء المشروع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>في المجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>There is already a project “%1” in this folder; give it another name, or open it.</source>
        <translation>يوجد في هذا المجلد مشروع باسم «%1»؛ اختر اسما آخر، أو افتح المشروع الموجود.</translation>
    </message>
    <message>
        <source>A name needs letters or digits; %1 cannot be part of it.</source>
        <translation>يحتاج الاسم إلى حروف أو أرقام؛ ولا يصلح فيه %1.</translation>
    </message>
    <message>
        <source>A folder’s name cannot hold %2: the project will be called “%1”.</source>
        <translation>لا يصلح %2 في اسم مجلد: سيُسمّى المشروع «%1».</translation>
    </message>
</context>
<context>
    <name>NextDetails</name>
    <message>
        <source>for one file</source>
        <translation>لملف واحد</translation>
    </message>
    <message>
        <source>For what you add next:</source>
        <translation>لما ستضيفه:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>A title is for one file: add that one alone, or take it out.</source>
        <translation>العنوان لملف واحد: أضف الملف وحده أو احذف العنوان.</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>Figures of the counts will stand here</source>
        <translation>هنا تظهر رسوم الأعداد</translation>
    </message>
    <message>
        <source>Who counted how many, and on which day: each bar opens the claims behind it.</source>
        <translation>من ذكر أي عدد، وعن أي يوم؛ كل عمود يفتح الإفادات التي يستند إليها.</translation>
    </message>
    <message>
        <source>No count answers what is asked above.</source>
        <translation>لا أعداد تطابق ما حُدّد أعلاه.</translation>
    </message>
    <message>
        <source>Ask for all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>No report that is here has a count yet.</source>
        <translation>لا توجد أعداد في تقارير هذا المشروع بعد.</translation>
    </message>
    <message>
        <source>Add reports</source>
        <translation>إضافة تقارير</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Show all reports</source>
        <translation>اعرض كل التقارير</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>Saving %1…</source>
        <translation>جارٍ حفظ %1…</translation>
    </message>
</context>
<context>
    <name>PastePane</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Back without adding</source>
        <translation>رجوع دون إضافة</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
    <message>
        <source>Start anew with what is copied</source>
        <translation>البدء من جديد بما نُسخ</translation>
    </message>
    <message>
        <source>Taken from the first lines of the text: {fields}.</source>
        <translation>مأخوذ من أسطر النص الأولى: {fields}.</translation>
    </message>
    <message>
        <source>There is no text yet: paste or type it here.</source>
        <translation>لا يوجد نص بعد: ألصقه أو اكتبه هنا.</translation>
    </message>
    <message>
        <source>Paste a report</source>
        <translation>لصق تقرير</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message>
        <source>What was done before is being written first…</source>
        <translation>يُكتب أولا ما سبق عمله…</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>ملف %1</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;ابحث في:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ReadActions</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Leave undecided</source>
        <translation>إرجاء القرار</translation>
    </message>
    <message>
        <source>New from selection</source>
        <translation>إفادة من التحديد</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>التالية غير المراجَعة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>البحث في التقرير</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Save, next claim</source>
        <translation>حفظ، ثم التالية</translation>
    </message>
    <message>
        <source>Take the selected words</source>
        <translation>استخدام الكلمات المحددة</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>الإفادة</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>عبارتها</translation>
    </message>
    <message>
        <source>Claims of the word</source>
        <translation>إفادات الكلمة</translation>
    </message>
</context>
<context>
    <name>ReadScreen</name>
    <message>
        <source>No reports yet. Add some under Documents, then read them here.</source>
        <translation>لا توجد تقارير بعد. أضفها في شاشة «المستندات» ثم اقرأها هنا.</translation>
    </message>
    <message>
        <source>This report is no longer in the project.</source>
        <translation>لم يعد هذا التقرير في المشروع.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text of the report</source>
        <translation>نص التقرير</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>%1 to decide</source>
        <translation>بانتظار القرار: %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Folder or disk is missing</source>
        <translation>المجلد أو القرص غير موجود</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>اليوم %1</translation>
    </message>
</context>
<context>
    <name>Redating</name>
    <message>
        <source>A report is still being read anew for its new date. Leave it as it was, and close?</source>
        <translation>ما زالت تُعاد قراءة تقرير لتاريخه الجديد. هل يُترك كما كان ويُغلق المشروع؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Reading {title} anew for its new date for {seconds} s…</source>
        <translation>تُعاد قراءة {title} لتاريخه الجديد منذ {seconds} ث…</translation>
    </message>
    <message>
        <source>Reading {title} anew for its new date… {share}% done after {seconds} s.</source>
        <translation>تُعاد قراءة {title} لتاريخه الجديد… أُنجز {share}% بعد {seconds} ث.</translation>
    </message>
    <message>
        <source>The claims follow the new date; what is decided stays.</source>
        <translation>صارت الإفادات على التاريخ الجديد، وبقي ما بُتّ فيه كما هو.</translation>
    </message>
    <message>
        <source>Given up; nothing was changed.</source>
        <translation>أُلغي الأمر، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>What was entered of the report was not kept: it stands as before.</source>
        <translation>لم يُحفظ ما أُدخل عن التقرير، فبقي كما كان.</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Remove from the project…</source>
        <translation>إزالة من المشروع…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The reports were not removed.</source>
        <translation>لم تُخرَج التقارير من المشروع.</translation>
    </message>
    <message>
        <source>{reports} will leave the project, with all claims:</source>
        <translation>سيخرج من المشروع {reports}، مع كل الإفادات:</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>وغيرها: {n}</translation>
    </message>
    <message>
        <source>Decisions by people that go with them: {n}.</source>
        <translation>عدد القرارات التي تخرج معها: {n}.</translation>
    </message>
    <message>
        <source>This can be undone with {keys}.</source>
        <translation>يمكن التراجع عن ذلك بـ {keys}.</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>Write a report</source>
        <translation>كتابة تقرير</translation>
    </message>
    <message>
        <source>It has the figures, a table of all counts, and the words behind each. Rejected claims are never in it.</source>
        <translation>فيه الأشكال وجدول بكل الأعداد والعبارة وراء كل عدد. ولا تدخله الإفادات المرفوضة.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختر الملف…</translation>
    </message>
    <message>
        <source>Accepted and corrected claims: {n}</source>
        <translation>الإفادات المقبولة والمصحَّحة: {n}</translation>
    </message>
    <message>
        <source>Those not reviewed yet as well: {n}</source>
        <translation>وما لم يُراجَع بعد أيضا: {n}</translation>
    </message>
    <message>
        <source>Which claims?</source>
        <translation>أي إفادات؟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ReportDay</name>
    <message>
        <source>When was this report published?</source>
        <translation>متى نُشر هذا التقرير؟</translation>
    </message>
    <message>
        <source>“Yesterday” and “Thursday” become days from it; what is decided stays as it is.</source>
        <translation>به تصير «أمس» و«الخميس» أياما معلومة؛ وما تقرّر يبقى كما هو.</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>حدّد التاريخ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ReportsList</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>ReportsPane</name>
    <message>
        <source>Filter the reports</source>
        <translation>تصفية التقارير</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Add reports</source>
        <translation>إضافة تقارير</translation>
    </message>
    <message>
        <source>Title, source or file</source>
        <translation>العنوان أو المصدر أو الملف</translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>Nothing was changed: every change is kept with a name. A pen name will do.</source>
        <translation>لم يتغير شيء: كل تغيير يُحفظ مع اسم صاحبه، ويكفي اسم مستعار.</translation>
    </message>
</context>
<context>
    <name>ReviewerName</name>
    <message>
        <source>Who decides?</source>
        <translation>من يقرر؟</translation>
    </message>
    <message>
        <source>This name is kept with each decision, on this computer alone. A pen name will do.</source>
        <translation>يُحفظ هذا الاسم مع كل قرار، على هذا الحاسوب وحده. ويمكن استخدام اسم مستعار.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>اعتماد هذا الاسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Press Enter, then type the name</source>
        <translation>اضغط Enter ثم اكتب الاسم</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source and quotation</source>
        <translation>المصدر والعبارة</translation>
    </message>
    <message>
        <source>paragraph %1 of %2</source>
        <translation>الفقرة %1 من %2</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Explore the example</source>
        <translation>استكشف المثال</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>اختصارات المفاتيح</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Arabic conflict reports, read by the claim: who says what, how many, in what words.</source>
        <translation>تقارير النزاعات مقروءةً إفادةً إفادة: من قال ماذا، وكم، وبأي كلمات.</translation>
    </message>
    <message numerus="yes">
        <source>%n reports, 5 minutes</source>
        <translation>
            <numerusform>لا تقارير، 5 دقائق</numerusform>
            <numerusform>تقرير واحد، 5 دقائق</numerusform>
            <numerusform>تقريران، 5 دقائق</numerusform>
            <numerusform>%n تقارير، 5 دقائق</numerusform>
            <numerusform>%n تقريرا، 5 دقائق</numerusform>
            <numerusform>%n تقرير، 5 دقائق</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة العمل</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Take from this list</source>
        <translation>إزالة من هذه القائمة</translation>
    </message>
    <message>
        <source>Never uses a network. Projects stay in the folders you choose.</source>
        <translation>لا يتصل بأي شبكة. تبقى المشاريع في المجلدات التي تختارها.</translation>
    </message>
    <message>
        <source>Text size %1</source>
        <translation>حجم الخط %1</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: %1</source>
        <translation>تم التراجع عن: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>أُعيد: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;تراجع عن: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>إ&amp;عادة: %1</translation>
    </message>
    <message>
        <source>Nothing was undone or done again: all stands as before.</source>
        <translation>لم يُتراجع عن شيء ولم يُعَد شيء: كل شيء كما كان.</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions were not kept: their claims stand as before.</source>
        <translation>
            <numerusform>لم يُحفظ أي قرار: تبقى الإفادات كما كانت.</numerusform>
            <numerusform>لم يُحفظ قرار واحد: تبقى إفادته كما كانت.</numerusform>
            <numerusform>لم يُحفظ قراران: تبقى إفادتاهما كما كانتا.</numerusform>
            <numerusform>لم تُحفظ %n قرارات: تبقى إفاداتها كما كانت.</numerusform>
            <numerusform>لم يُحفظ %n قرارا: تبقى إفاداتها كما كانت.</numerusform>
            <numerusform>لم يُحفظ %n قرار: تبقى إفاداتها كما كانت.</numerusform>
        </translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>القبول</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>الرفض</translation>
    </message>
    <message>
        <source>decision taken back</source>
        <translation>إلغاء القرار</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>new claim</source>
        <translation>الإفادة الجديدة</translation>
    </message>
    <message>
        <source>report’s details</source>
        <translation>تفاصيل التقرير</translation>
    </message>
    <message>
        <source>removal of reports</source>
        <translation>إزالة تقارير</translation>
    </message>
    <message>
        <source>new report</source>
        <translation>التقرير الجديد</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>since {day}</source>
        <translation>منذ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>conceded, drawn apart</source>
        <translation>إقرار، خارج المدى</translation>
    </message>
    <message>
        <source>no number: drawn without a scale</source>
        <translation>بلا رقم: يُرسم بلا مقياس</translation>
    </message>
    <message>
        <source>the number itself</source>
        <translation>هو العدد نفسه</translation>
    </message>
    <message>
        <source>the only number</source>
        <translation>العدد الوحيد</translation>
    </message>
    <message>
        <source>lowest and highest</source>
        <translation>أدنى المدى وأعلاه</translation>
    </message>
    <message>
        <source>the lowest</source>
        <translation>أدنى المدى</translation>
    </message>
    <message>
        <source>the highest</source>
        <translation>أعلى المدى</translation>
    </message>
    <message>
        <source>in between</source>
        <translation>داخل المدى</translation>
    </message>
    <message>
        <source>outcome not asked for</source>
        <translation>نتيجة لم يُسأل عنها</translation>
    </message>
    <message>
        <source>rejected: not counted</source>
        <translation>مرفوضة: لا تُحتسب</translation>
    </message>
    <message>
        <source>denied: not counted</source>
        <translation>منفية: لا تُحتسب</translation>
    </message>
    <message>
        <source>not confirmed: not counted</source>
        <translation>غير مؤكدة: لا تُحتسب</translation>
    </message>
    <message>
        <source>only intended: not counted</source>
        <translation>معتزمة فقط: لا تُحتسب</translation>
    </message>
    <message>
        <source>ruled out: not counted</source>
        <translation>مستبعدة: لا تُحتسب</translation>
    </message>
    <message>
        <source>no event of the conflict</source>
        <translation>ليس من أحداث النزاع</translation>
    </message>
    <message>
        <source>things, not people</source>
        <translation>أشياء لا أشخاص</translation>
    </message>
    <message>
        <source>part of another count</source>
        <translation>جزء من عدد آخر</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>no room in the figure</source>
        <translation>لم يتسع لها الشكل</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening %1…</source>
        <translation>جارٍ فتح %1…</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>جارٍ إنشاء %1…</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Take the selected words</source>
        <translation>استخدام الكلمات المحددة</translation>
    </message>
    <message>
        <source>Take the words selected in the text</source>
        <translation>استخدام الكلمات المحددة في النص</translation>
    </message>
    <message>
        <source>Select words in the text and press F</source>
        <translation>حدّد كلمات في النص ثم اضغط ⁦F⁩</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n claims to decide</source>
        <translation>
            <numerusform>لا إفادات بانتظار القرار</numerusform>
            <numerusform>إفادة واحدة بانتظار القرار</numerusform>
            <numerusform>إفادتان بانتظار القرار</numerusform>
            <numerusform>%n إفادات بانتظار القرار</numerusform>
            <numerusform>%n إفادة بانتظار القرار</numerusform>
            <numerusform>%n إفادة بانتظار القرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Khabar reads Arabic conflict reports claim by claim, on this computer alone.</source>
        <translation>يقرأ «خبر» تقارير النزاعات إفادةً إفادة، على هذا الحاسوب وحده.</translation>
    </message>
</context>
</TS>
